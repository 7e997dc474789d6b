import { z } from 'zod';
import { err, ok, type Result } from '../../src-shared/result.ts';

export type ExchangeError = 'linkSpent' | 'unreachable';

const answerSchema = z.union([
  z.object({ token: z.string().min(1) }),
  z.object({ ok: z.literal(true), value: z.object({ token: z.string().min(1) }) }).transform(({ value }) => value),
]);

/** Turns a one-time link into a session's token. A link works once; the token is kept by this browser. */
export async function exchangeLink(
  link: string,
  fetchWith: typeof fetch = fetch,
): Promise<Result<string, ExchangeError>> {
  try {
    const response = await fetchWith('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link }),
    });
    if (response.status >= 500) return err('unreachable');
    const answer = answerSchema.safeParse(await response.json());
    return answer.success ? ok(answer.data.token) : err('linkSpent');
  } catch {
    return err('unreachable');
  }
}

/** Takes `#link=…` out of the address, so that a one-time secret does not stay in the history. */
export function takeLinkFromAddress(location: Location, history: History): string | undefined {
  const link = new URLSearchParams(location.hash.slice(1)).get('link');
  if (link === null || link === '') return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}
