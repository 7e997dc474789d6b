import { createRequire } from 'node:module';
import dayjs, { type BusinessHours } from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment';
import type { Calendar, LocalInterval } from '../../src-shared/time/calendar.ts';
import { HOUR, type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import { WEEKDAYS, type Weekday } from '../../src-shared/time/local-date.ts';

/** Another engine, answering in our units. Both know only the zone of the computer. */
export interface Peer {
  readonly name: string;
  add(t: Instant, ms: number): Instant;
  between(a: Instant, b: Instant): number;
}

// moment-business-time extends the moment that it requires itself.
createRequire(import.meta.url)('moment-business-time');
dayjs.extend(dayjsBusinessTime);

export function peersWith(calendar: Calendar): readonly Peer[] {
  const hoursOf = (weekday: Weekday): readonly LocalInterval[] => calendar.weekly[weekday] ?? [];
  const [mon, tue, wed, thu, fri, sat, sun] = WEEKDAYS.map(hoursOf);
  const workinghours = [sun, mon, tue, wed, thu, fri, sat].map((hours = []) =>
    hours.length > 0 ? hours.flat() : null,
  );
  moment.updateLocale(moment.locale(), { workinghours: { ...workinghours } });
  dayjs.setBusinessTime({
    monday: dayjsHours(mon),
    tuesday: dayjsHours(tue),
    wednesday: dayjsHours(wed),
    thursday: dayjsHours(thu),
    friday: dayjsHours(fri),
    saturday: dayjsHours(sat),
    sunday: dayjsHours(sun),
  });
  return [momentPeer, dayjsPeer];
}

const momentPeer: Peer = {
  name: 'moment-business-time 2.0.0',
  add: (t, ms) =>
    moment(t)
      .addWorkingTime(ms / HOUR, 'hours')
      .valueOf(),
  between: (a, b) => moment(b).workingDiff(moment(a), 'minutes', true) * MINUTE,
};

const dayjsPeer: Peer = {
  name: 'dayjs-business-time 1.0.4',
  add: (t, ms) =>
    dayjs(t)
      .addBusinessHours(ms / HOUR)
      .valueOf(),
  between: (a, b) => Math.abs(dayjs(b).businessTimeDiff(dayjs(a), 'minutes')) * MINUTE,
};

function dayjsHours(hours: readonly LocalInterval[] = []): BusinessHours[] | null {
  return hours.length > 0 ? hours.map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` })) : null;
}
