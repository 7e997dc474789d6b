import type { ExplainedLine } from '../sla/explain-clock.ts';
import { clockTime } from '../time/deadline-words.ts';
import type { Locale } from '../time/duration-words.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { dateOfDay, dayNumber } from '../time/local-date.ts';
import { localDate, offsetAt, startOfDay, toLocal } from '../time/zoned-time.ts';

/** An amount in a column: '4 u 10', always with two digits for the minutes. */
export function amountWords(ms: number, language: Locale): string {
  const minutes = Math.floor(ms / MINUTE);
  const letter = language === 'nl' ? 'u' : 'h';
  return `${Math.floor(minutes / 60)} ${letter} ${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Whole minutes for the lines of a sum, so that what is shown adds up although all of it is reckoned in milliseconds: each line is the
 * difference between two running totals. They are anchored at the end, where a person looks: the last line fits the times beside it,
 * and a minute that pauses split stands with the pause.
 */
export function wholeMinutes(amounts: readonly number[], endsAt: Instant): readonly number[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  let total = (((endsAt - whole) % MINUTE) + MINUTE) % MINUTE;
  return amounts.map((amount) => {
    const before = Math.floor(total / MINUTE);
    total += amount;
    return (Math.floor(total / MINUTE) - before) * MINUTE;
  });
}

/** The days of a line: 'do 12 nov', 'za 14, zo 15 nov', 'vr 18 – ma 21 dec'. */
export function dayWords({ from, to }: Pick<ExplainedLine, 'from' | 'to'>, zone: string, language: Locale): string {
  const first = localDate(zone, from);
  // A stretch until midnight does not touch the day that begins there.
  const last = localDate(zone, Math.max(from, to - 1));
  const a = dayParts(zone, from, language);
  if (first === last) return `${a.weekday} ${a.day} ${a.month}`;
  const b = dayParts(zone, startOfDay(zone, last), language);
  const joint = dayNumber(last) - dayNumber(first) === 1 ? ', ' : ' – ';
  const firstMonth = a.month === b.month ? '' : ` ${a.month}`;
  return `${a.weekday} ${a.day}${firstMonth}${joint}${b.weekday} ${b.day} ${b.month}`;
}

/** '13:20 – 17:30'; nothing for whole days. A stretch that ends where clocks jump ends at what they showed before. */
export function timeRange({ from, to, reason }: Pick<ExplainedLine, 'from' | 'to' | 'reason'>, zone: string): string {
  if (from === to) return clockTime(toLocal(zone, from));
  if (reason.kind !== 'counted' && reason.kind !== 'pause' && isMidnight(zone, from) && isMidnight(zone, to)) return '';
  const end = clockTime(toLocal('UTC', to + offsetAt(zone, to - 1)));
  return `${clockTime(toLocal(zone, from))} – ${end === '00:00' ? '24:00' : end}`;
}

/** 'vr 20': the head of a column of the drawing. */
export function columnWords(zone: string, at: Instant, language: Locale): string {
  const { weekday, day } = dayParts(zone, at, language);
  return `${weekday} ${day}`;
}

export function nextDate(date: string): string {
  return dateOfDay(dayNumber(date) + 1);
}

function isMidnight(zone: string, at: Instant): boolean {
  const { hour, minute } = toLocal(zone, at);
  return hour === 0 && minute === 0;
}

function dayParts(zone: string, at: Instant, language: Locale) {
  const { weekday, day, month } = toLocal(zone, at);
  const { weekdays, months } = NAMES[language];
  return { weekday: weekdays[weekday], day, month: months[month - 1] ?? '' };
}

const NAMES = {
  nl: {
    weekdays: { mon: 'ma', tue: 'di', wed: 'wo', thu: 'do', fri: 'vr', sat: 'za', sun: 'zo' },
    months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
  en: {
    weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
} as const;
