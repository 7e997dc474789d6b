import { draftFrom } from '../../../src-shared/sla/contract-draft.ts';
import type {
  ContractDraft,
  ContractTarget,
  ContractVersionData,
  EscalationThreshold,
  Measure,
} from '../../../src-shared/sla/contract-schema.ts';
import { channels as allChannels, type Channel } from '../../../src-shared/ticket/ticket.ts';
import type { CalendarException, LocalInterval } from '../../../src-shared/time/calendar.ts';
import type { HolidaySet } from '../../../src-shared/time/holidays.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { dateOfDay, dayNumber, type Weekday } from '../../../src-shared/time/local-date.ts';
import { localDate } from '../../../src-shared/time/zoned-time.ts';
import { shownDate } from './written-date.ts';

/** Opening and closing as typed; `key` tells lines apart while they are edited. */
export interface WrittenHours {
  readonly key: number;
  readonly from: string;
  readonly to: string;
}

/** A single date with hours of its own; none is a closed day. */
export interface WrittenException {
  readonly key: number;
  readonly date: string;
  readonly name: string;
  readonly hours: readonly WrittenHours[];
}

/** What is promised on one priority; every priority has a line for both measures, promised or not. */
export interface WrittenTarget {
  readonly measure: Measure;
  readonly priority: string;
  readonly promise: 'none' | 'time' | 'plan';
  readonly amount: string;
  readonly unit: 'minutes' | 'hours';
  /** Empty: it holds for every ticket. */
  readonly percentile: string;
  /** All of them: no condition (P6). */
  readonly channels: readonly Channel[];
}

export interface WrittenThreshold {
  readonly key: number;
  readonly measure: Measure;
  readonly when: 'usedPercent' | 'minutesAfterDeadline';
  readonly amount: string;
  readonly level: number;
}

/** How an obligation is read; `key` as above. */
export interface WrittenReading {
  readonly key: number;
  readonly id: string;
  readonly nl: string;
  readonly en: string;
}

type Kept =
  | 'priorities'
  | 'kinds'
  | 'channels'
  | 'reporters'
  | 'pauses'
  | 'priorityWhenNotStated'
  | 'prioritySetBy'
  | 'reopening'
  | 'sameDayDecision'
  | 'ladder'
  | 'periods';

/** A new version while it is written: texts may be wrong, and are kept as they were typed. */
export interface VersionForm extends Pick<ContractDraft, Kept> {
  /** The version that it began as. */
  readonly basedOn: number;
  readonly timeZone: string;
  readonly fromDate: string;
  readonly fromTime: string;
  readonly reason: string;
  readonly weekly: Readonly<Record<Weekday, readonly WrittenHours[]>>;
  readonly exceptions: readonly WrittenException[];
  readonly holidays?: HolidaySet | undefined;
  readonly targets: readonly WrittenTarget[];
  readonly thresholds: readonly WrittenThreshold[];
  readonly readings: readonly WrittenReading[];
}

/** A form that says what the version says, beginning at midnight tomorrow. */
export function formOf(version: ContractVersionData, now: Instant): VersionForm {
  const draft = draftFrom(version, now);
  const { calendar, targets, thresholds, readings, validFrom: _replaced, ...kept } = draft;
  const tomorrow = dateOfDay(dayNumber(localDate(calendar.timeZone, now)) + 1);
  return {
    ...kept,
    basedOn: version.version,
    timeZone: calendar.timeZone,
    fromDate: shownDate(tomorrow),
    fromTime: '00:00',
    reason: '',
    weekly: weekOf((weekday) => (calendar.weekly[weekday] ?? []).map(writtenHours)),
    exceptions: Object.entries(calendar.exceptions ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, exception], key) => writtenException(date, exception, key)),
    ...(calendar.holidays?.[0] ? { holidays: calendar.holidays[0] } : {}),
    targets: draft.priorities.flatMap(({ code }) =>
      (['response', 'resolution'] as const).map((measure) => writtenTarget(measure, code, targets)),
    ),
    thresholds: thresholds.map(writtenThreshold),
    readings: readings.map((reading, key) => ({ key, ...reading })),
  };
}

export function weekOf<T>(of: (weekday: Weekday) => T): Readonly<Record<Weekday, T>> {
  return {
    mon: of('mon'),
    tue: of('tue'),
    wed: of('wed'),
    thu: of('thu'),
    fri: of('fri'),
    sat: of('sat'),
    sun: of('sun'),
  };
}

/** A key that no line of the list has yet. */
export function nextKey(lines: readonly { readonly key: number }[]): number {
  return Math.max(-1, ...lines.map(({ key }) => key)) + 1;
}

function writtenHours([from, to]: LocalInterval, key: number): WrittenHours {
  return { key, from, to };
}

function writtenException(date: string, exception: CalendarException, key: number): WrittenException {
  const { name, hours } = 'hours' in exception ? exception : { name: '', hours: exception };
  return { key, date: shownDate(date), name, hours: hours.map(writtenHours) };
}

function writtenTarget(measure: Measure, priority: string, targets: readonly ContractTarget[]): WrittenTarget {
  const target = targets.find((one) => one.measure === measure && one.priority === priority);
  const minutes = target?.serviceMinutes;
  const isHours = minutes === undefined || minutes % 60 === 0;
  return {
    measure,
    priority,
    promise: target === undefined ? 'none' : target.plan === true ? 'plan' : 'time',
    amount: minutes === undefined ? '' : String(isHours ? minutes / 60 : minutes),
    unit: isHours ? 'hours' : 'minutes',
    percentile: target?.percentile === undefined ? '' : String(target.percentile),
    channels: target?.committedChannels ?? allChannels,
  };
}

function writtenThreshold(threshold: EscalationThreshold, key: number): WrittenThreshold {
  const { measure, level } = threshold;
  if ('usedPercent' in threshold) {
    return { key, measure, level, when: 'usedPercent', amount: String(threshold.usedPercent) };
  }
  return { key, measure, level, when: 'minutesAfterDeadline', amount: String(threshold.minutesAfterDeadline) };
}
