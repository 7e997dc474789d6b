import type { ClockExplanation, ExplainedLine } from '../../src-shared/sla/explain-clock.ts';
import type { TicketClock } from '../../src-shared/sla/ticket-clocks.ts';
import { durationWords, type Locale } from '../../src-shared/time/duration-words.ts';
import { reasonWords } from '../../src-shared/time/reason-words.ts';
import { amountWords, dayWords, timeRange, wholeMinutes } from '../../src-shared/words/why-words.ts';
import { deadlineReportWords } from './deadline-report-words.ts';

interface Sum {
  readonly clock: TicketClock;
  /** Read at the deadline, so that all of it is used; or at the pause that lasts. */
  readonly explained: ClockExplanation;
  readonly zone: string;
  readonly language: Locale;
}

type Row = readonly [day: string, times: string, note: string, amount: string];

/** The sum behind a deadline: a line a stretch with what counted or why not, and the promise that it adds up to. */
export function sumLines({ clock, explained, zone, language }: Sum): readonly string[] {
  const words = deadlineReportWords(language);
  const counted = explained.used.filter((line) => line.kind === 'counted');
  const whole = wholeMinutes(
    counted.map((line) => line.amount),
    counted.at(-1)?.to ?? clock.startedAt,
  );
  const noteOf = (line: ExplainedLine): string => {
    if (line.reason.kind === 'pause') return words.paused(durationWords(line.amount, language));
    if (line.kind !== 'counted') return reasonWords(line.reason, language);
    return line.from === clock.startedAt ? words.fromReceived : '';
  };
  const amountOf = (line: ExplainedLine): string => {
    if (line.kind !== 'counted') return '–';
    return amountWords(whole[counted.indexOf(line)] ?? line.amount, language);
  };
  const used = whole.reduce((sum, amount) => sum + amount, 0);
  const target = durationWords(clock.target, language);
  const rows: readonly Row[] = [
    ...explained.used.map(
      (line): Row => [dayWords(line, zone, language), timeRange(line, zone), noteOf(line), amountOf(line)],
    ),
    ...leftRow(explained, amountWords(explained.promised - used, language), words.left),
  ];
  const total = clock.committed ? words.promised(target) : words.indicated(target);
  return [...aligned(rows), ...totalLine(rows, total, amountWords(explained.promised, language))];
}

function leftRow(explained: ClockExplanation, amount: string, note: string): readonly Row[] {
  return explained.leftAmount > 0 ? [['', '', note, amount]] : [];
}

const GAP = 2;

function aligned(rows: readonly Row[]): readonly string[] {
  const [days, times, notes] = widths(rows);
  return rows.map(([day, time, note, amount]) =>
    [day.padEnd(days), time.padEnd(times), note.padEnd(notes), amount.padStart(AMOUNT)].join(' '.repeat(GAP)),
  );
}

function totalLine(rows: readonly Row[], total: string, amount: string): readonly string[] {
  const [days, times, notes] = widths(rows);
  const width = Math.max(days + times + notes + 2 * GAP, total.length);
  return ['─'.repeat(width + GAP + AMOUNT), `${total.padEnd(width)}${' '.repeat(GAP)}${amount.padStart(AMOUNT)}`];
}

/** '45 u 00', and room for a hundred hours. */
const AMOUNT = 8;

function widths(rows: readonly Row[]): readonly [days: number, times: number, notes: number] {
  const widest = (column: 0 | 1 | 2, least: number) => Math.max(least, ...rows.map((row) => row[column].length));
  return [widest(0, 14), widest(1, 13), widest(2, 24)];
}
