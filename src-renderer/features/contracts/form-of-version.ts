import { draftFrom } from '../../../src-shared/sla/contract-draft.ts';
import type {
  ContractKind,
  ContractPriority,
  ContractTarget,
  ContractVersionData,
  EscalationThreshold,
  LadderLevel,
  Measure,
} from '../../../src-shared/sla/contract-schema.ts';
import { channels as allChannels, ticketKinds } from '../../../src-shared/ticket/ticket.ts';
import type { CalendarException, LocalInterval } from '../../../src-shared/time/calendar.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { dateOfDay, dayNumber } from '../../../src-shared/time/local-date.ts';
import { localDate } from '../../../src-shared/time/zoned-time.ts';
import {
  type VersionForm,
  type WrittenException,
  type WrittenHours,
  type WrittenKind,
  type WrittenLevel,
  type WrittenPriority,
  type WrittenTarget,
  type WrittenThreshold,
  weekOf,
} from './version-form.ts';
import { shownDate } from './written-date.ts';

/** A form that says what the version says, beginning at midnight tomorrow. */
export function formOf(version: ContractVersionData, now: Instant): VersionForm {
  const draft = draftFrom(version, now);
  const { calendar, priorities, kinds, targets, ladder, thresholds, readings, validFrom: _replaced, ...kept } = draft;
  const tomorrow = dateOfDay(dayNumber(localDate(calendar.timeZone, now)) + 1);
  const ranked = writtenPriorities(priorities);
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
    priorities: ranked,
    targets: ranked.flatMap(({ key }) => targetsOf(key, targets)),
    kinds: writtenKinds(kinds),
    ladder: writtenLevels(ladder),
    thresholds: thresholds.map(writtenThreshold),
    readings: readings.map((reading, key) => ({ key, ...reading })),
  };
}

/** The two lines of a priority; without any target, both promise nothing. */
export function targetsOf(priority: string, targets: readonly ContractTarget[] = []): readonly WrittenTarget[] {
  return (['response', 'resolution'] as const).map((measure) => writtenTarget(measure, priority, targets));
}

/** In the order of their ranks. */
export function writtenPriorities(priorities: readonly ContractPriority[]): readonly WrittenPriority[] {
  return priorities
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code, word, definition }) => ({ key: code, isNew: false, code, word, definition }));
}

export function writtenKinds(kinds: readonly ContractKind[]): readonly WrittenKind[] {
  return ticketKinds.map((code) => {
    const known = kinds.find((kind) => kind.code === code);
    return {
      code,
      isKnown: known !== undefined,
      alwaysPriority: known?.alwaysPriority,
      withoutClock: known?.withoutClock === true,
    };
  });
}

/** From the daily contact up. */
export function writtenLevels(ladder: readonly LadderLevel[]): readonly WrittenLevel[] {
  return ladder
    .toSorted((a, b) => a.level - b.level)
    .map(({ level, desk, customer }) => ({ key: String(level), isNew: false, desk, customer }));
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
  const { measure } = threshold;
  const level = String(threshold.level);
  if ('usedPercent' in threshold) {
    return { key, measure, level, when: 'usedPercent', amount: String(threshold.usedPercent) };
  }
  return { key, measure, level, when: 'minutesAfterDeadline', amount: String(threshold.minutesAfterDeadline) };
}
