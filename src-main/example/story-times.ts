import { type Measure, targetLength, targetOf } from '../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { promised } from './stage.ts';
import type { StoryLog } from './story-log.ts';

/** Moments of a story, reckoned back from now in the service time of its contract. */
export function storyTimes({ stage, customer }: StoryLog) {
  const { now } = stage;
  const terms = stage.terms[customer];
  const { calendar } = terms;
  return {
    /** The moment from which this much service time has passed until now. */
    ago: (served: number): Instant => calendar.subtract(now, Math.round(served)),
    /** This much service time later, but never after now. */
    after: (at: Instant, served: number): Instant => Math.min(now, calendar.add(at, Math.round(served))),
    /** When a clock began that has this much left now; less than nothing: it ran out. */
    startFor: (measure: Measure, priority: string, left: number): Instant =>
      calendar.subtract(now, promised(terms, measure, priority) - Math.round(left)),
    promised: (measure: Measure, priority: string): number => promised(terms, measure, priority),
    hasPromise: (measure: Measure, priority: string): boolean => {
      const target = targetOf(terms.version, measure, priority);
      return target !== undefined && targetLength(target) !== undefined;
    },
  };
}
