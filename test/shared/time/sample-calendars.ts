import type { Calendar, LocalInterval } from '../../../src-shared/time/calendar.ts';
import { type Instant, parseInstant } from '../../../src-shared/time/instant.ts';
import { unwrap } from './unwrap.ts';

const timeZone = 'Europe/Amsterdam';
const splitDay: readonly LocalInterval[] = [
  ['09:00', '12:30'],
  ['13:00', '17:00'],
];
const fullDay: readonly LocalInterval[] = [['08:30', '17:30']];
const allButTwoToThree: readonly LocalInterval[] = [
  ['00:00', '02:00'],
  ['03:00', '24:00'],
];

/** Obligation F1: 33 hours a week. */
export const smartFms: Calendar = {
  timeZone,
  weekly: { mon: splitDay, tue: splitDay, wed: splitDay, thu: splitDay, fri: [['09:00', '12:00']] },
};

/** Obligation P3: 45 hours a week. */
export const smartProductionSuite: Calendar = {
  timeZone,
  weekly: { mon: fullDay, tue: fullDay, wed: fullDay, thu: fullDay, fri: fullDay },
};

/** Obligation P14: always, less the daily service window. */
export const availability: Calendar = everyDay(timeZone, allButTwoToThree);

export const always: Calendar = everyDay('UTC', [['00:00', '24:00']]);

export const never: Calendar = { timeZone, weekly: {} };

export function everyDay(zone: string, hours: readonly LocalInterval[]): Calendar {
  return {
    timeZone: zone,
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
  };
}

export function at(text: string): Instant {
  return unwrap(parseInstant(text));
}
