import { assertNever } from '../../src-shared/assert-never.ts';
import type { Attainment } from '../../src-shared/sla/attainment.ts';
import { type PeriodFigures, periodFigures } from '../../src-shared/sla/period-figures.ts';
import { type ReplayedClock, replayedPromise } from '../../src-shared/sla/replayed-clock.ts';
import { zoneOf } from '../../src-shared/sla/reporting-period.ts';
import type { ServiceContract } from '../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { durationWords, type Locale } from '../../src-shared/time/duration-words.ts';
import { formatInstant, type Instant } from '../../src-shared/time/instant.ts';
import {
  budgetWords,
  percentageWords,
  periodRuleWords,
  periodWords,
  promisedLineWords,
} from '../../src-shared/words/attainment-words.ts';
import { clockWords } from '../../src-shared/words/clock-words.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { priorityFaceAt } from '../../src-shared/words/priority-face.ts';
import { localStamp } from './local-stamp.ts';
import { type Replay, replayedOutcomes } from './replay.ts';
import { replayWords } from './replay-words.ts';
import { wrapped } from './wrapped.ts';

interface Telling {
  readonly replay: Replay;
  readonly language: Locale;
}

/** A replay for a person: every ticket with its clocks, then the figures of every period. Times are the contract's wall clock. */
export function* replayText(replay: Replay, language: Locale): Generator<string> {
  const { header, now } = replay;
  const words = replayWords(language);
  yield `${words.journal(header.journalId, formatInstant(header.exportedAt))}\n${words.whole(header.head)}\n`;
  yield `${words.asOf(formatInstant(now))}\n`;
  for (const ticket of replay.tickets) yield lines(['', ...ticketLines(ticket, { replay, language })]);
  const outcomes = replayedOutcomes(replay);
  for (const contract of replay.reported) {
    for (const figures of periodFigures(contract, outcomes, now)) {
      yield lines(['', ...figureLines(contract, figures, language)]);
    }
  }
  if (replay.reported.length > 0) yield lines(['', ...wrapped('', periodRuleWords(language))]);
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}

function ticketLines(ticket: Ticket, telling: Telling): readonly string[] {
  const { replay, language } = telling;
  const names = domainWords(language);
  const words = replayWords(language);
  const contract = ticket.contractId === undefined ? undefined : replay.contracts.get(ticket.contractId);
  const zone = contract ? zoneOf(contract, ticket.receivedAt) : 'UTC';
  const title = [
    `${words.ticket} ${ticket.number ?? ticket.id}`,
    ...(contract ? [contract.name] : []),
    ...(ticket.kind ? [names.kind[ticket.kind]] : []),
    names.channel[ticket.channel],
    names.status[ticket.status],
  ].join(' · ');
  const { kind, clocks } = replayedPromise(ticket, replay.contracts, replay.now);
  if (!contract || clocks.length === 0) return [title, `  ${words.withoutClocks[kind]}`];
  return [title, ...clocks.flatMap((clock) => clockLines(clock, { contract, zone, language }))];
}

interface Place {
  readonly contract: ServiceContract;
  readonly zone: string;
  readonly language: Locale;
}

function clockLines(clock: ReplayedClock, { contract, zone, language }: Place): readonly string[] {
  const words = replayWords(language);
  const { spokenMeasure, indicative } = clockWords(language);
  const { state, plannedFor, startedAt } = clock;
  const stamp = (at: Instant) => localStamp(at, zone);
  const promise = [
    priorityName(contract, clock, language),
    clock.committed ? words.committed : indicative,
    plannedFor === undefined
      ? `${words.target} ${durationWords(clock.target, language)}`
      : `${words.planned} ${plannedFor}`,
    `${words.version} ${clock.contractVersion}`,
  ];
  return [
    `  ${spokenMeasure[clock.measure]}: ${promise.join(', ')}`,
    `    ${words.began} ${stamp(startedAt)}${'deadline' in state ? `, ${words.deadline} ${stamp(state.deadline)}` : ''}`,
    ...clock.pauses.map(
      ({ from, to }) => `    ${words.paused(stamp(from), to === undefined ? words.lasting : stamp(to))}`,
    ),
    `    ${stateWords(state, { stamp, language })}`,
  ];
}

function stateWords(
  state: ReplayedClock['state'],
  { stamp, language }: { readonly stamp: (at: Instant) => string; readonly language: Locale },
): string {
  const words = replayWords(language);
  const amount = (ms: number) => durationWords(ms, language);
  switch (state.kind) {
    case 'running':
      return words.running(amount(state.left));
    case 'paused':
      return words.standsStill(stamp(state.since), amount(state.left));
    case 'met':
      return words.met(stamp(state.at), amount(state.used));
    case 'breached':
      return state.endedAt === undefined
        ? words.lateStill(amount(state.over))
        : words.late(stamp(state.endedAt), amount(state.over));
    case 'stopped':
      return words.stopped(stamp(state.at));
    default:
      return assertNever(state);
  }
}

function figureLines(contract: ServiceContract, { period, span, lines: figures }: PeriodFigures, language: Locale) {
  const counted = figures.filter(({ total }) => total > 0);
  const title = `${contract.name} · ${periodWords(period, language)}`;
  if (counted.length === 0) return [title, `  ${replayWords(language).nothing}`];
  return [
    title,
    ...counted.flatMap((line) =>
      figureLine(line, priorityName(contract, { ...line, startedAt: span.to - 1 }, language), language),
    ),
  ];
}

function figureLine(line: Attainment, priority: string, language: Locale): readonly string[] {
  const words = replayWords(language);
  const name = `${clockWords(language).measure[line.measure]} ${priority}`;
  return [
    `  ${name}, ${promisedLineWords(line, language)}: ${percentageWords(line, line.percentile, language)}`,
    `    ${words.counts(line.met, line.missed, line.running)}. ${budgetWords(line.budget, language)}.`,
  ];
}

/** Never a bare letter: the letters of two contracts run opposite ways (P5). */
function priorityName(
  contract: ServiceContract,
  { priority, startedAt }: { readonly priority: string; readonly startedAt: Instant },
  language: Locale,
): string {
  const face = priorityFaceAt(contract, priority, startedAt, language);
  return face ? `${priority} ${face.word}` : priority;
}
