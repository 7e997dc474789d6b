import { Dexie } from 'dexie';
import { useEffect, useState } from 'react';
import { type ClockOutcome, clockOutcomes } from '../../src-shared/sla/clock-outcome.ts';
import type { PeriodSpan } from '../../src-shared/sla/reporting-period.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { comparePeriod, type PeriodComparison } from '../../src-shared/sla/what-if-period.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { ReplicaDb } from '../replica/replica-db.ts';
import { breathe } from '../state/breathe.ts';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';

export type WhatIfPeriodView =
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly comparison: PeriodComparison }
  | { readonly state: 'failed' };

export interface WhatIfPeriodQuestion {
  readonly contractId: string;
  readonly actual: ContractBook;
  /** The same object as long as the question is the same. */
  readonly other: ContractBook | undefined;
  readonly period: PeriodSpan;
}

/** Rows at a time: read and worked out twice in well under 50 ms. */
const CHUNK = 100;

/** A period under two sets of contract versions, worked out from every ticket of it on this computer; nothing is kept. */
export function useWhatIfPeriod({ contractId, actual, other, period }: WhatIfPeriodQuestion): WhatIfPeriodView {
  const desk = useDesk();
  const { from, to } = period;
  const [view, setView] = useState<WhatIfPeriodView>({ state: 'working', done: 0, total: 0 });
  useEffect(() => {
    if (other === undefined) return;
    let stopped = false;
    setView({ state: 'working', done: 0, total: 0 });
    const work = async () => {
      const comparison = await compared(desk, {
        question: { contractId, actual, other, period: { from, to } },
        isStopped: () => stopped,
        onProgress: (done, total) => setView({ state: 'working', done, total }),
      });
      if (!stopped && comparison) setView({ state: 'ready', comparison });
    };
    work().catch((error: unknown) => {
      if (stopped) return;
      reportError(error);
      setView({ state: 'failed' });
    });
    return () => {
      stopped = true;
    };
  }, [desk, contractId, actual, other, from, to]);
  return view;
}

interface Work {
  readonly question: WhatIfPeriodQuestion & { readonly other: ContractBook };
  readonly isStopped: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

async function compared(desk: Desk, work: Work): Promise<PeriodComparison | undefined> {
  const { contractId, actual, other, period } = work.question;
  const sides: { readonly actual: ClockOutcome[]; readonly other: ClockOutcome[] } = { actual: [], other: [] };
  const total = await desk.db.tickets.count();
  let done = 0;
  for await (const tickets of chunksOf(desk.db)) {
    if (work.isStopped()) return undefined;
    done += tickets.length;
    for (const ticket of tickets.filter((one) => mayCount(one, work.question))) {
      sides.actual.push(...clockOutcomes(ticket, actual));
      sides.other.push(...clockOutcomes(ticket, other));
    }
    work.onProgress(done, total);
    await breathe();
  }
  const here = actual.get(contractId);
  const there = other.get(contractId);
  if (!here || !there) return undefined;
  return comparePeriod({
    actual: { contract: here, outcomes: sides.actual },
    other: { contract: there, outcomes: sides.other },
    period,
    now: desk.clock.now(),
  });
}

/** A clock begins between a ticket's receipt and its last activity: what lies wholly outside the period is passed over. */
function mayCount(
  ticket: Ticket,
  { contractId, period }: Pick<WhatIfPeriodQuestion, 'contractId' | 'period'>,
): boolean {
  return ticket.contractId === contractId && ticket.receivedAt < period.to && ticket.lastActivityAt >= period.from;
}

async function* chunksOf(db: ReplicaDb): AsyncGenerator<readonly Ticket[]> {
  for (let after: string | undefined, more = true; more; ) {
    const rows = await db.tickets
      .where('id')
      .between(after ?? Dexie.minKey, Dexie.maxKey, false, true)
      .limit(CHUNK)
      .toArray();
    more = rows.length === CHUNK;
    after = rows.at(-1)?.id;
    yield rows.map(({ ticket }) => ticket);
  }
}
