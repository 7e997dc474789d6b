import type { Bridge, CallError } from '../../src-shared/contract/calls.ts';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { applyEvents, type StreamGap } from './apply-events.ts';
import type { ReplicaDb } from './replica-db.ts';

const PAGE = 1000;

export interface CaughtUp {
  /** A contract got a new version: what the host says at hello holds no longer. */
  readonly contractsChanged: boolean;
}

/** Pulls until there is nothing newer. A stream with a hole (a ticket that came into view only now) is fetched whole. */
export async function catchUp(
  db: ReplicaDb,
  bridge: Bridge,
  contracts: ContractBook,
): Promise<Result<CaughtUp, CallError>> {
  for (let contractsChanged = false; ; ) {
    const { cursor } = await db.position();
    const page = await bridge.call('journal.since', { cursor, limit: PAGE });
    if (!page.ok) return page;
    const { events, cursor: reached, head } = page.value;
    contractsChanged ||= events.some(({ stream }) => stream === 'contract');
    if (events.length > 0 || reached > cursor) {
      const written = await writePage(db, bridge, contracts, { events, cursor: reached });
      if (!written.ok) return written;
    }
    if (reached >= head || reached === cursor) return ok({ contractsChanged });
  }
}

async function writePage(
  db: ReplicaDb,
  bridge: Bridge,
  contracts: ContractBook,
  page: { readonly events: readonly JournalEvent[]; readonly cursor: number },
): Promise<Result<void, CallError>> {
  const gaps = await applyEvents(db, contracts, page);
  if (gaps.length === 0) return ok(undefined);
  const whole = await fetchStreams(bridge, gaps);
  if (!whole.ok) return whole;
  const outOfView = new Set(whole.value.filter(({ events }) => events.length === 0).map(({ gap }) => gap.id));
  const left = await applyEvents(db, contracts, {
    events: page.events.filter(({ streamId }) => !outOfView.has(streamId)),
    cursor: page.cursor,
    whole: whole.value.map(({ events }) => events),
  });
  if (left.length > 0) throw new Error(`stream ${left[0]?.id} still has a hole after it was fetched whole`);
  return ok(undefined);
}

interface WholeStream {
  readonly gap: StreamGap;
  /** Empty when this viewer may not see it (any more). */
  readonly events: readonly JournalEvent[];
}

async function fetchStreams(
  bridge: Bridge,
  gaps: readonly StreamGap[],
): Promise<Result<readonly WholeStream[], CallError>> {
  const whole: WholeStream[] = [];
  for (const gap of gaps) {
    const answer = await bridge.call('journal.stream', { stream: gap.stream, id: gap.id });
    if (answer.ok) whole.push({ gap, events: answer.value.events });
    else if (answer.error.kind === 'notFound' || answer.error.kind === 'forbidden') whole.push({ gap, events: [] });
    else return answer;
  }
  return ok(whole);
}
