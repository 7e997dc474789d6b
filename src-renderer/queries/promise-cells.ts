import { businessCalendarOf } from '../../src-shared/sla/contract-calendar.ts';
import type { Measure } from '../../src-shared/sla/service-contract.ts';
import { type ContractVersion, targetOf } from '../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../src-shared/sla/ticket-clocks.ts';
import type { TicketPreview } from '../../src-shared/ticket/preview-ticket.ts';
import { deadlineWords } from '../../src-shared/time/deadline-words.ts';
import { durationWords } from '../../src-shared/time/duration-words.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { promisedMeasures } from './priority-options.ts';

type Language = 'nl' | 'en';

/** One promise in the block that says, before saving, what a ticket will record. */
export type PromiseCell =
  | {
      readonly kind: 'deadline';
      readonly measure: Measure;
      readonly deadline: string;
      /** When the clock begins to run, and for how long: '08:30' + '30 m'. */
      readonly from: string;
      readonly length: string;
      readonly committed: boolean;
      readonly percentile?: number;
    }
  | { readonly kind: 'asPlanned'; readonly measure: Measure }
  | { readonly kind: 'nothing'; readonly measure: Measure };

/** The deadlines of a previewed ticket, in words, one cell per measure that the contract knows. */
export function promiseCells(preview: TicketPreview, now: Instant, language: Language): readonly PromiseCell[] {
  const { promise, ticket } = preview;
  if (promise.kind !== 'clocks') return [];
  const priority = ticket.priority?.code;
  return promisedMeasures(promise.version).map((measure): PromiseCell => {
    const clock = promise.clocks.find((candidate) => candidate.measure === measure);
    if (clock) return deadlineCell(clock, promise.version, now, language);
    const target = priority === undefined ? undefined : targetOf(promise.version, measure, priority);
    return target?.plan ? { kind: 'asPlanned', measure } : { kind: 'nothing', measure };
  });
}

function deadlineCell(clock: TicketClock, version: ContractVersion, now: Instant, language: Language): PromiseCell {
  const words = (instant: Instant) =>
    deadlineWords(instant, { now, timeZone: version.calendar.timeZone, locale: language });
  const deadline = 'deadline' in clock.progress ? clock.progress.deadline : now;
  return {
    kind: 'deadline',
    measure: clock.measure,
    deadline: words(deadline),
    from: words(businessCalendarOf(version).nextOpen(clock.startedAt)),
    length: durationWords(clock.target, language),
    committed: clock.committed,
    ...(clock.percentile === undefined ? {} : { percentile: clock.percentile }),
  };
}
