import { type ServiceHours, versionsOf } from './calendar-history.ts';
import { createOpenIndex, type OpenIndex, type OpenStretches } from './open-index.ts';
import { eachOpenStretch, planByDay } from './service-hours.ts';

const indices = new WeakMap<ServiceHours, OpenIndex>();

/** The same definition object gives the same index, so that all who ask share what is known of its years. */
export function openIndexOf(hours: ServiceHours): OpenIndex {
  const known = indices.get(hours);
  if (known !== undefined) return known;
  const index = createOpenIndex(stretchesOf(hours));
  indices.set(hours, index);
  return index;
}

function stretchesOf(hours: ServiceHours): OpenStretches {
  const versions = versionsOf(hours).map((version) => ({ ...version, planOf: planByDay(version.calendar) }));
  return (range, emit) => {
    for (const { from, to, calendar, planOf } of versions) {
      const valid = { from: Math.max(range.from, from), to: Math.min(range.to, to) };
      if (valid.from < valid.to) eachOpenStretch(calendar.timeZone, planOf, valid, emit);
    }
  };
}
