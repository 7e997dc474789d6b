import type { ClockExplanation } from '../../../src-shared/sla/explain-clock.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { clockTime } from '../../../src-shared/time/deadline-words.ts';
import type { Locale } from '../../../src-shared/time/duration-words.ts';
import { type ExplainedStretch, explainTime } from '../../../src-shared/time/explain-time.ts';
import { HOUR, type Instant, MINUTE } from '../../../src-shared/time/instant.ts';
import { localDate, startOfDay, toLocal } from '../../../src-shared/time/zoned-time.ts';
import { amountWords, columnWords, nextDate } from '../../../src-shared/words/why-words.ts';
import type { StripDay, StripMark, StripSegment } from '../../ui/strip-layout.ts';

export interface StripFacts {
  readonly clock: TicketClock;
  readonly explained: ClockExplanation;
  readonly version: ContractVersion;
  readonly now: Instant;
  readonly language: Locale;
}

/** Room left and right of the service hours, so that an edge can be seen as an edge. */
const MARGIN = HOUR;

/** The explanation as a drawing: one column a day from start to deadline (or to now, when that is later), nights left out. */
export function stripOf(facts: StripFacts): {
  readonly days: readonly StripDay[];
  readonly marks: readonly StripMark[];
} {
  const { explained, version, now } = facts;
  const zone = version.calendar.timeZone;
  const dates = datesBetween(
    localDate(zone, explained.span.from),
    localDate(zone, Math.max(explained.span.from, explained.span.to)),
  );
  const window = drawnWindow(dates, facts);
  const days = dates.map((date) => stripDay(date, window, facts));
  return { days, marks: marksOf(facts, window).filter((mark) => days.some((day) => day.id === mark.dayId)) };

  function stripDay(date: string, drawn: Window, { clock, language }: StripFacts): StripDay {
    const from = startOfDay(zone, date);
    const to = startOfDay(zone, nextDate(date));
    const open = explainTime(version.calendar, { from, to }).filter((stretch) => stretch.kind === 'counted');
    const within = explained.stretches.filter((stretch) => stretch.to > from && stretch.from < to);
    const place = (at: Instant) => partOf(at - from, drawn);
    const parts = within.flatMap((stretch) => segmentsOf(clip(stretch, from, to), clock, now));
    const segments: StripSegment[] = [
      ...open.map((stretch) => ({ kind: 'open' as const, from: place(stretch.from), to: place(stretch.to) })),
      ...parts.map((part) => ({ kind: part.kind, from: place(part.from), to: place(part.to) })),
    ];
    // As the words below: what a clock that was met did not use is not counted.
    const counted = parts
      .filter(({ kind }) => kind !== 'paused')
      .reduce((sum, part) => sum + (wholeMinute(part.to) - wholeMinute(part.from)), 0);
    return {
      id: date,
      label: columnWords(zone, from, language),
      ...(date === localDate(zone, now) ? { isToday: true } : {}),
      ...(open.length === 0 ? { isClosed: true } : {}),
      sum: counted === 0 ? '–' : amountWords(counted, language),
      segments,
    };
  }
}

function wholeMinute(at: Instant): Instant {
  return at - (at % MINUTE);
}

interface Window {
  /** Milliseconds after midnight. */
  readonly from: number;
  readonly to: number;
}

function drawnWindow(dates: readonly string[], { version, explained, now }: StripFacts): Window {
  const zone = version.calendar.timeZone;
  const edges = dates.flatMap((date) => {
    const from = startOfDay(zone, date);
    const to = startOfDay(zone, nextDate(date));
    const open = explainTime(version.calendar, { from, to }).filter((stretch) => stretch.kind === 'counted');
    return open.flatMap((stretch) => [stretch.from - from, stretch.to - from]);
  });
  // Receipt and now may lie outside the hours: the drawing makes room for them.
  const moments = [explained.span.from, explained.span.to, now]
    .filter((at) => dates.includes(localDate(zone, at)))
    .map((at) => at - startOfDay(zone, localDate(zone, at)));
  const all = [...edges, ...moments];
  return { from: Math.max(0, Math.min(...all) - MARGIN), to: Math.min(24 * HOUR, Math.max(...all) + MARGIN) };
}

function partOf(time: number, { from, to }: Window): number {
  return Math.max(0, Math.min(1, (time - from) / (to - from)));
}

function clip(stretch: ExplainedStretch, from: Instant, to: Instant): ExplainedStretch {
  return { ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) };
}

interface Part {
  readonly kind: StripSegment['kind'];
  readonly from: Instant;
  readonly to: Instant;
}

/** Before now it was used, after it is left; after the deadline it is late. */
function segmentsOf(stretch: ExplainedStretch, clock: TicketClock, now: Instant): readonly Part[] {
  if (stretch.kind === 'pause') return [{ kind: 'paused', from: stretch.from, to: stretch.to }];
  if (stretch.kind !== 'counted') return [];
  const { progress } = clock;
  const deadline = 'deadline' in progress ? progress.deadline : Number.POSITIVE_INFINITY;
  const usedTo = Math.min(
    progress.kind === 'ticking' ? now : progress.kind === 'met' || progress.kind === 'stopped' ? progress.at : deadline,
    deadline,
  );
  const rest = progress.kind === 'ticking' ? 'rest' : undefined;
  const parts: { kind: Part['kind'] | undefined; from: Instant; to: Instant }[] = [
    { kind: 'used', from: stretch.from, to: Math.min(stretch.to, usedTo) },
    { kind: rest, from: Math.max(stretch.from, usedTo), to: Math.min(stretch.to, deadline) },
    { kind: 'late', from: Math.max(stretch.from, deadline), to: stretch.to },
  ];
  return parts.flatMap(({ kind, from, to }) => (kind !== undefined && to > from ? [{ kind, from, to }] : []));
}

function marksOf({ clock, explained, version, now, language }: StripFacts, window: Window): readonly StripMark[] {
  const zone = version.calendar.timeZone;
  const time = (at: Instant) => clockTime(toLocal(zone, at));
  const words = WORDS[language];
  const mark = (kind: StripMark['kind'], at: Instant, label: string): StripMark => {
    const date = localDate(zone, at);
    return { kind, dayId: date, at: partOf(at - startOfDay(zone, date), window), label };
  };
  const { progress } = clock;
  const isRunning =
    progress.kind === 'ticking' ||
    progress.kind === 'paused' ||
    (progress.kind === 'late' && progress.endedAt === undefined);
  const pauses = explained.used.filter((line) => line.reason.kind === 'pause');
  return [
    mark('received', clock.startedAt, `${words.from} ${time(clock.startedAt)}`),
    ...pauses.slice(0, 1).map((line) => mark('note', line.from, words.waits)),
    ...('deadline' in progress ? [mark('due', progress.deadline, time(progress.deadline))] : []),
    ...(isRunning ? [mark('now', now, `${words.now} ${time(now)}`)] : []),
  ];
}

function datesBetween(first: string, last: string): readonly string[] {
  const dates = [first];
  for (let date = first; date < last && dates.length < 400; ) {
    date = nextDate(date);
    dates.push(date);
  }
  return dates;
}

const WORDS = {
  nl: { from: 'vanaf', now: 'nu', waits: 'wacht op klant' },
  en: { from: 'from', now: 'now', waits: 'waits for customer' },
} as const;
