import { assertNever } from '../assert-never.ts';
import { type ClockReading, readClock, readTicking, type Urgency } from '../sla/clock-reading.ts';
import { businessCalendarOf } from '../sla/contract-calendar.ts';
import type { Due } from '../sla/due.ts';
import type { ContractVersion, Measure } from '../sla/service-contract.ts';
import type { TicketClock } from '../sla/ticket-clocks.ts';
import type { Refusal } from '../ticket/refusal.ts';
import { deadlineWords, spokenDeadline } from '../time/deadline-words.ts';
import {
  durationWords,
  type Locale,
  spokenDuration,
  timeLeftWithSeconds,
  timeLeftWords,
} from '../time/duration-words.ts';
import { type Instant, MINUTE, SECOND } from '../time/instant.ts';
import { clockWords } from './clock-words.ts';
import { refusalSentence, refusalWords } from './refusal-words.ts';
import { sinceWords } from './since-words.ts';

/** What a clock shows: an outline, a figure or words, and one whole sentence for who does not see it. */
export interface ClockFace {
  readonly state: ClockFaceState;
  /** The figure: '1 u 38 m'. */
  readonly left?: string;
  /** Instead of a figure: 'Reactie gehaald'. */
  readonly word?: string;
  /** Before the deadline, or the explanation: 'oplossing', 'wacht sinds', 'geen toegezegde tijd'. */
  readonly detail?: string;
  /** The moment: '14:50', 'ma 10:20'. */
  readonly due?: string;
  /** What is left, from 0 to 1. */
  readonly fill?: number;
  readonly sentence: string;
}

export type ClockFaceState =
  | 'calm'
  | 'warn'
  | 'crit'
  | 'over'
  | 'paused'
  | 'closed'
  | 'met'
  /** Settled, too late: a fact like 'met', but never its check. */
  | 'missed'
  | 'effort'
  | 'hold'
  | 'unsent'
  | 'ask';

export interface FaceContext {
  readonly now: Instant;
  readonly language: Locale;
  /** Times of day are told in this zone where there is no contract. */
  readonly timeZone?: string;
}

export interface FaceRow {
  readonly due: Due;
  readonly ticket: { readonly writtenAt?: Instant; readonly receivedAt: Instant };
  readonly unsent?: true;
  readonly delivery?: 'pending' | 'refused';
  readonly attention?: Refusal;
}

const HOME_ZONE = 'Europe/Amsterdam';

/** The one clock of a row. */
export function clockFaceOfRow({
  row,
  version,
  ...context
}: { readonly row: FaceRow; readonly version: ContractVersion | undefined } & FaceContext): ClockFace {
  const words = clockWords(context.language);
  if (row.delivery === 'refused') {
    const refusal: Refusal = row.attention ?? { code: 'invalid' };
    return {
      state: 'ask',
      word: words.refused,
      detail: refusalWords(refusal, context.language),
      sentence: `${words.refused}: ${refusalSentence(refusal, context.language)}`,
    };
  }
  if (row.unsent) {
    const written = deadlineWords(row.ticket.writtenAt ?? row.ticket.receivedAt, zoned(context, version));
    return {
      state: 'unsent',
      word: words.unsent,
      detail: `${words.written} ${written}`,
      sentence: `${words.unsent}, ${words.written} ${written}`,
    };
  }
  return clockFaceOfDue(row.due, version, context);
}

/** The figure of a critical clock as long as only its seconds turn: from `from` up to and including `to`, `zero - now` is left. */
export interface TurningFigure {
  readonly from: Instant;
  readonly to: Instant;
  readonly zero: Instant;
  /** '41 s', and '09 s' beside minutes. */
  readonly digits: 1 | 2;
}

/** How the figure of a face just read turns by itself; undefined where it does not. A wall full of clocks then reads none of them each second. */
export function turningFigure(
  face: ClockFace,
  { row, version, now }: { readonly row: FaceRow; readonly version: ContractVersion | undefined } & FaceContext,
): TurningFigure | undefined {
  if (face.state !== 'crit' || row.due.kind !== 'deadline' || !version) return undefined;
  const calendar = businessCalendarOf(version);
  const reading = readTicking(row.due.deadline, calendar, now);
  if (reading.kind !== 'running') return undefined;
  const wholeMinutes = Math.floor(reading.left / MINUTE) * MINUTE;
  const zero = now + reading.left;
  const to = Math.min(zero - wholeMinutes, calendar.nextClose(now) - 1);
  return { from: now, to, zero, digits: wholeMinutes === 0 ? 1 : 2 };
}

/** Its seconds at `now`; undefined when more than they changed. */
export function turnedSeconds({ from, to, zero, digits }: TurningFigure, now: Instant): string | undefined {
  if (now < from || now > to) return undefined;
  return String(Math.floor((zero - now) / SECOND) % 60).padStart(digits, '0');
}

export function clockFaceOfDue(due: Due, version: ContractVersion | undefined, context: FaceContext): ClockFace {
  const words = clockWords(context.language);
  switch (due.kind) {
    case 'deadline': {
      if (!version) return wordsOnly('effort', words.noClock, words.noContract);
      const reading = readTicking(due.deadline, businessCalendarOf(version), context.now, due.pauses);
      return faceOfReading(reading, due, version, context);
    }
    case 'paused':
      return pausedFace({ ...due, left: leftWhenStopped(due, version) }, zoned(context, version));
    case 'met':
      return metFace(due, context.language);
    case 'late': {
      const over = version
        ? businessCalendarOf(version).between(due.deadline, due.endedAt, due.pauses)
        : due.endedAt - due.deadline;
      return lateFace({ ...due, over, ended: true }, zoned(context, version));
    }
    case 'bestEffort':
      return wordsOnly('effort', words.bestEffort, words.noPromisedTime);
    case 'awaitingAuthorisation':
      return wordsOnly('hold', words.noClockYet, words.awaitsConfirmation);
    case 'unknownSender':
      return wordsOnly('ask', words.unknownSender, words.chooseCustomer);
    case 'none':
      return wordsOnly('effort', words.noClock, words.noPromisedTime);
    default:
      return assertNever(due);
  }
}

/** One of a ticket's clocks, for its page. */
export function clockFaceOfClock({
  clock,
  version,
  ...context
}: { readonly clock: TicketClock; readonly version: ContractVersion } & FaceContext): ClockFace {
  const reading = readClock(clock, businessCalendarOf(version), context.now);
  return faceOfReading(reading, clock, version, context);
}

interface Promised {
  readonly measure: Measure;
  readonly target: number;
  readonly committed?: boolean;
}

function faceOfReading(
  reading: ClockReading,
  promised: Promised,
  version: ContractVersion,
  context: FaceContext,
): ClockFace {
  const words = clockWords(context.language);
  const there = zoned(context, version);
  switch (reading.kind) {
    case 'running':
      return runningFace(reading.left, reading.deadline, STATE[reading.urgency], promised, there);
    case 'outsideHours': {
      const face = runningFace(reading.left, reading.deadline, 'closed', promised, there);
      return {
        ...face,
        sentence: `${face.sentence}, ${words.standsStillUntil} ${spokenDeadline(reading.opensAt, there)}`,
      };
    }
    case 'breached':
      return lateFace({ ...promised, ...reading, ended: reading.endedAt !== undefined }, there);
    case 'paused':
      return pausedFace({ ...promised, since: reading.since, left: leftWhenStopped(reading, version) }, there);
    case 'met':
      return metFace({ ...promised, used: reading.used }, context.language);
    case 'stopped':
      return wordsOnly('effort', words.stopped, words.measure[promised.measure]);
    default:
      return assertNever(reading);
  }
}

const STATE: Readonly<Record<Urgency, ClockFaceState>> = { calm: 'calm', warning: 'warn', critical: 'crit' };

interface Zoned {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: Locale;
}

function zoned({ now, language, timeZone }: FaceContext, version: ContractVersion | undefined): Zoned {
  return { now, locale: language, timeZone: version?.calendar.timeZone ?? timeZone ?? HOME_ZONE };
}

function runningFace(
  left: number,
  deadline: Instant,
  state: ClockFaceState,
  promised: Promised,
  there: Zoned,
): ClockFace {
  const words = clockWords(there.locale);
  const measure = words.measure[promised.measure];
  const indicative = promised.committed === false ? `, ${words.indicative}` : '';
  const figure = state === 'crit' ? timeLeftWithSeconds(left, there.locale) : timeLeftWords(left, there.locale);
  const caution = state === 'warn' ? `, ${words.caution}` : state === 'crit' ? `, ${words.critical}` : '';
  return {
    state,
    left: figure,
    detail: promised.committed === false ? words.indicativeShort : measure,
    due: deadlineWords(deadline, there),
    fill: share(left, promised.target),
    sentence: `${words.spokenLeft(words.spokenMeasure[promised.measure], spokenLength(left, there.locale))}, ${spokenDeadline(deadline, there)}${caution}${indicative}`,
  };
}

function lateFace(
  late: { readonly measure: Measure; readonly deadline: Instant; readonly over: number; readonly ended: boolean },
  there: Zoned,
): ClockFace {
  const words = clockWords(there.locale);
  const figure = timeLeftWords(-late.over, there.locale);
  const shown = figure.startsWith('+') ? figure : `+${figure}`;
  const spoken = words.spokenLate(words.spokenMeasure[late.measure], spokenLength(late.over, there.locale));
  if (late.ended) {
    // A settled miss is a fact, not a task: it wears no alarm.
    return {
      state: 'missed',
      word: words.settledLate[late.measure],
      detail: shown,
      sentence: `${spoken}, ${words.settled}`,
    };
  }
  return {
    state: 'over',
    left: shown,
    detail: words.measure[late.measure],
    due: deadlineWords(late.deadline, there),
    fill: 0,
    sentence: `${spoken}, ${words.spokenWas} ${spokenDeadline(late.deadline, there)}`,
  };
}

/**
 * What a clock showed when it was stopped: it turns on whole minutes, and does not jump because somebody paused it at 25 seconds. So it agrees
 * with the sum behind it, whose lines are told in minutes of the wall.
 */
export function leftWhenStopped(
  { since, left }: { readonly since: Instant; readonly left: number },
  version: ContractVersion | undefined,
): number {
  const wasRunning = version !== undefined && businessCalendarOf(version).isOpen(since);
  return wasRunning ? left + (since % MINUTE) : left;
}

function pausedFace(
  paused: { readonly measure: Measure; readonly since: Instant; readonly left: number; readonly target: number },
  there: Zoned,
): ClockFace {
  const words = clockWords(there.locale);
  return {
    state: 'paused',
    left: timeLeftWords(paused.left, there.locale),
    detail: words.waitsSince,
    due: sinceWords(paused.since, there),
    fill: share(paused.left, paused.target),
    sentence: `${words.spokenPaused(words.spokenMeasure[paused.measure], spokenLength(paused.left, there.locale))} ${spokenDeadline(paused.since, there)}`,
  };
}

function metFace(
  met: { readonly measure: Measure; readonly used: number; readonly target: number },
  locale: Locale,
): ClockFace {
  const words = clockWords(locale);
  return {
    state: 'met',
    word: words.met[met.measure],
    detail: words.usedOf(durationWords(met.used, locale), durationWords(met.target, locale)),
    sentence: `${words.met[met.measure]} ${words.usedOf(spokenDuration(met.used, locale), spokenDuration(met.target, locale))}`,
  };
}

function wordsOnly(state: ClockFaceState, word: string, detail: string): ClockFace {
  return { state, word, detail, sentence: `${word}, ${detail}` };
}

/** Whole minutes only: a sentence that changed each second would be read out each second. */
function spokenLength(length: number, locale: Locale): string {
  return length < MINUTE ? clockWords(locale).lessThanMinute : spokenDuration(length, locale);
}

function share(left: number, target: number): number {
  return Math.max(0, Math.min(1, left / target));
}
