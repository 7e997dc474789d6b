import { z } from 'zod';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { isDataFolderInUse } from '../adapters/data-folder-lock.ts';
import type { LinkWish } from '../hosts/node/control.ts';
import { readHostFile } from '../hosts/node/host-file.ts';

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ address: z.string(), name: z.string() }) }),
  z.object({ ok: z.literal(false), error: z.looseObject({ kind: z.string() }) }),
]);
const refusalSchema = z.object({ refusal: z.object({ code: z.string(), detail: z.string().optional() }) });

const PATIENCE = 10_000;

/** Asks the host that runs on a data folder for a link; the error is a sentence for who asked. */
export async function requestLink(folder: string, wish: LinkWish): Promise<Result<string, string>> {
  // A folder that nobody holds has no host, whatever an earlier one left behind there.
  const host = isDataFolderInUse(folder) ? await readHostFile(folder) : undefined;
  if (!host) return err(noHost(folder));
  const response = await fetch(`${host.origin}/control/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${host.control}` },
    body: JSON.stringify(wish),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  if (!response) return err(noHost(folder));
  const answer = answerSchema.safeParse(await response.json());
  if (!answer.success) return err('De host gaf geen leesbaar antwoord. / The host gave no readable answer.');
  if (answer.data.ok) return ok(answer.data.value.address);
  return err(reasonOf(answer.data.error));
}

function noHost(folder: string): string {
  return (
    `Er draait geen server op ${folder}; start die met 'npm start -- --host node', of wijs met --data de map aan. / ` +
    `No server runs on ${folder}; start one with 'npm start -- --host node', or point at its folder with --data.`
  );
}

function reasonOf(error: unknown): string {
  const refused = refusalSchema.safeParse(error);
  if (!refused.success) return `Niet gelukt: ${JSON.stringify(error)}. / That failed.`;
  const { code, detail = '' } = refused.data.refusal;
  if (code === 'unknownOrganisation') {
    return `Er is geen organisatie '${detail}'. / There is no organisation '${detail}'.`;
  }
  return `Geweigerd (${code}${detail && `: ${detail}`}). / Refused.`;
}
