import { ok } from '../result.ts';
import { formatInstant } from '../time/instant.ts';
import type { FieldsAnswerer } from './answer-line.ts';
import { parseReport, ticketOf } from './reported-ticket.ts';
import type { ContractBook, Measure } from './service-contract.ts';
import { type TicketClock, type TicketPromise, ticketPromise } from './ticket-clocks.ts';

/** A deadline as it is written. `percentile` is null for a promise that holds for every ticket. */
export interface WrittenDeadline {
  readonly deadline: string;
  /** False where the time is only indicative (P6: type c not phoned in). */
  readonly committed: boolean;
  readonly percentile: number | null;
}

/** Answers a report with both deadlines, `null` where the contract has no clock (F4, P4, P7 type a). */
export function createDeadlines(contracts: ContractBook): FieldsAnswerer {
  return (fields) => {
    const report = parseReport(fields, contracts);
    if (!report.ok) return report;
    const promise = ticketPromise(ticketOf(report.value), contracts);
    return ok({ response: written(promise, 'response'), resolution: written(promise, 'resolution') });
  };
}

function written(promise: TicketPromise, measure: Measure): WrittenDeadline | null {
  const clock = clockOf(promise, measure);
  if (clock?.progress.kind !== 'ticking') return null;
  return {
    deadline: formatInstant(clock.progress.deadline),
    committed: clock.committed,
    percentile: clock.percentile ?? null,
  };
}

function clockOf(promise: TicketPromise, measure: Measure): TicketClock | undefined {
  return promise.kind === 'clocks' ? promise.clocks.find((clock) => clock.measure === measure) : undefined;
}
