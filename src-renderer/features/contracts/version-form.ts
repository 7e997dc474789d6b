import type { ContractDraft, Measure } from '../../../src-shared/sla/contract-schema.ts';
import type { Channel, TicketKind } from '../../../src-shared/ticket/ticket.ts';
import type { HolidaySet } from '../../../src-shared/time/holidays.ts';
import type { Weekday } from '../../../src-shared/time/local-date.ts';

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

export interface WrittenWords {
  readonly nl: string;
  readonly en: string;
}

/** Its rank is its place in the list. The code of one that was there before stays: tickets carry it. */
export interface WrittenPriority {
  readonly key: string;
  readonly isNew: boolean;
  readonly code: string;
  readonly word: WrittenWords;
  readonly definition: WrittenWords;
}

/** Its number is its place in the list. */
export interface WrittenLevel {
  readonly key: string;
  readonly isNew: boolean;
  readonly desk: WrittenWords;
  readonly customer: WrittenWords;
}

/** Every kind there is has a line; `isKnown` where the version has it. */
export interface WrittenKind {
  readonly code: TicketKind;
  readonly isKnown: boolean;
  /** The key of a priority; absent where the kind has none of its own. */
  readonly alwaysPriority?: string | undefined;
  readonly withoutClock: boolean;
}

/** What is promised on one priority; every priority has a line for both measures, promised or not. */
export interface WrittenTarget {
  readonly measure: Measure;
  /** The key of the priority; while that is away, the line is not shown and promises nothing. */
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
  /** The key of the level. */
  readonly level: string;
}

/** How an obligation is read; `key` as above. */
export interface WrittenReading {
  readonly key: number;
  readonly id: string;
  readonly nl: string;
  readonly en: string;
}

type Kept = 'channels' | 'reporters' | 'pauses' | 'prioritySetBy' | 'reopening' | 'sameDayDecision' | 'periods';

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
  readonly priorities: readonly WrittenPriority[];
  /** The key of a priority. */
  readonly priorityWhenNotStated: string;
  readonly targets: readonly WrittenTarget[];
  readonly kinds: readonly WrittenKind[];
  readonly ladder: readonly WrittenLevel[];
  readonly thresholds: readonly WrittenThreshold[];
  readonly readings: readonly WrittenReading[];
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
