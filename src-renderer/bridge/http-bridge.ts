import type { Bridge, CallArgument, CallName, CallResult, Push } from '../../src-shared/contract/calls.ts';
import { err } from '../../src-shared/result.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import { backOff } from './back-off.ts';
import { linesOf } from './ndjson.ts';

export interface HttpBridgeOptions {
  /** Where the host is: '' for the page's own origin. */
  readonly origin: string;
  readonly token: string;
  readonly fetch?: typeof fetch;
}

/** A host that says nothing for this long is gone: it sends a sign of life more often. */
const SILENCE = 45 * SECOND;
const CALL_LIMIT = 60 * SECOND;

/** Calls as POST, pushes as a stream of lines that is opened again whenever it ends. */
export function createHttpBridge(options: HttpBridgeOptions): Bridge {
  return {
    call: (name, argument) => callOver(options, name, argument),
    listen: (onPush, onState) => listenOver(options, onPush, onState),
  };
}

async function callOver<Name extends CallName>(
  { origin, token, fetch: fetchWith = fetch }: HttpBridgeOptions,
  name: Name,
  argument: CallArgument<Name>,
): Promise<CallResult<Name>> {
  try {
    const response = await fetchWith(`${origin}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(argument),
      signal: AbortSignal.timeout(CALL_LIMIT),
    });
    if (response.status === 401) return err({ kind: 'signedOut' });
    const answer: unknown = await response.json();
    if (!isResult(answer)) return err({ kind: 'unreachable' });
    // The host is the parser here: both sides share the contract, and its version is compared at 'session.hello'.
    return answer as CallResult<Name>;
  } catch {
    // Cut off, refused, timed out or answered by something that is not our host: whether it acted is unknown.
    return err({ kind: 'unreachable' });
  }
}

function isResult(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

function listenOver(
  options: HttpBridgeOptions,
  onPush: (push: Push) => void,
  onState: (connected: boolean) => void,
): () => void {
  const stopped = new AbortController();
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nudge = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void run();
  };
  const run = async (): Promise<void> => {
    timer = undefined;
    const outcome = await followPushes(options, stopped.signal, onPush, () => {
      tries = 0;
      onState(true);
    });
    if (stopped.signal.aborted) return;
    onState(false);
    if (outcome === 'signedOut') return onPush({ kind: 'signedOut' });
    tries += 1;
    timer = setTimeout(() => void run(), backOff(tries, Math.random()));
  };
  globalThis.addEventListener?.('online', nudge);
  void run();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    globalThis.removeEventListener?.('online', nudge);
  };
}

/** Follows one stream to its end. */
async function followPushes(
  { origin, token, fetch: fetchWith = fetch }: HttpBridgeOptions,
  stopped: AbortSignal,
  onPush: (push: Push) => void,
  onOpen: () => void,
): Promise<'ended' | 'signedOut'> {
  const quiet = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => quiet.abort(), SILENCE);
  };
  try {
    alive();
    const response = await fetchWith(`${origin}/push`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([stopped, quiet.signal]),
    });
    if (response.status === 401) return 'signedOut';
    if (!response.ok || !response.body) return 'ended';
    onOpen();
    for await (const line of linesOf(chunksOf(response.body, alive))) {
      const push = pushOf(line);
      if (push) onPush(push);
    }
    return 'ended';
  } catch {
    return 'ended';
  } finally {
    clearTimeout(silence);
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>, onChunk: () => void): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onChunk();
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

const pushKinds: readonly string[] = ['journal.advanced', 'mailbox.status', 'signedOut'] satisfies Push['kind'][];

/** Lines that are no push (a sign of life, or one of a later version) are passed over. */
function pushOf(line: string): Push | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
    return typeof value.kind === 'string' && pushKinds.includes(value.kind) ? (value as Push) : undefined;
  } catch {
    return undefined;
  }
}
