import { businessCalendarOf } from '../../src-shared/sla/contract-calendar.ts';
import { explainClock } from '../../src-shared/sla/explain-clock.ts';
import { type Report, ticketOf, withWaiting } from '../../src-shared/sla/reported-ticket.ts';
import { type ContractBook, type Measure, targetOf } from '../../src-shared/sla/service-contract.ts';
import { type TicketClock, type TicketPromise, ticketPromise } from '../../src-shared/sla/ticket-clocks.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { deadlineWords } from '../../src-shared/time/deadline-words.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';
import { DAY, type Instant } from '../../src-shared/time/instant.ts';
import type { Pause } from '../../src-shared/time/pauses.ts';
import { calendarWords } from '../../src-shared/words/calendar-words.ts';
import { clockWords } from '../../src-shared/words/clock-words.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { priorityOfTicket } from '../../src-shared/words/priority-face.ts';
import { type DeadlineReportWords, deadlineReportWords } from './deadline-report-words.ts';
import { sumLines } from './sum-lines.ts';
import { wrapped } from './wrapped.ts';

interface Telling {
  readonly report: Report;
  readonly ticket: Ticket;
  readonly contracts: ContractBook;
  readonly zone: string;
  readonly language: Locale;
  readonly words: DeadlineReportWords;
}

const MEASURES: readonly Measure[] = ['response', 'resolution'];

/** Both deadlines of a report for a person: what was promised, until when, and the sum behind it. */
export function deadlineReport(
  {
    report,
    pauses,
    language,
  }: { readonly report: Report; readonly pauses: readonly Pause[]; readonly language: Locale },
  contracts: ContractBook,
): string {
  const ticket = withWaiting(ticketOf(report), pauses);
  const zone = report.version.calendar.timeZone;
  const telling = { report, ticket, contracts, zone, language, words: deadlineReportWords(language) };
  const promise = ticketPromise(ticket, contracts);
  const lines = [
    ...headLines(telling),
    ...(promise.kind === 'clocks' ? clockLines(promise.clocks, telling) : ['', noClock(promise, language)]),
    '',
    `${telling.words.readings}:`,
    ...report.version.readings.flatMap((reading) => wrapped(`${reading.id}  `, reading[language])),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ report, ticket, contracts, zone, language, words }: Telling): readonly string[] {
  const { contract, version, received, channel, kind } = report;
  const names = domainWords(language);
  const face = priorityOfTicket(ticket, contracts, language);
  const priority = face && `${face.letter} ${face.word} (${words.rank(face.rank, face.of)})`;
  const title = [
    contract.name,
    ...(kind ? [names.kind[kind]] : []),
    ...(priority ? [priority] : []),
    names.channel[channel],
  ];
  const isFixed = report.priority !== undefined && face !== undefined && face.letter !== report.priority;
  return [
    title.join(' · '),
    ...wrapped(`${words.serviceHours}: `, calendarWords(version.calendar, language)),
    `${words.received}: ${fullMoment(received.at, zone, language)}`,
    ...(received.reading === 'exact' ? [] : [words.reading[received.reading]]),
    ...(face?.assumed ? [`${face.letter}: ${words.assumed}.`] : []),
    ...(isFixed ? [words.fixedByKind(face.letter)] : []),
  ];
}

function clockLines(clocks: readonly TicketClock[], telling: Telling): readonly string[] {
  const { report, zone, language, words } = telling;
  const calendar = businessCalendarOf(report.version);
  const { at } = report.received;
  return [
    ...(calendar.isOpen(at) ? [] : [words.opensAt(fullMoment(calendar.nextOpen(at), zone, language))]),
    ...MEASURES.flatMap((measure) => ['', ...measureLines(measure, clocks, telling)]),
  ];
}

function measureLines(measure: Measure, clocks: readonly TicketClock[], telling: Telling): readonly string[] {
  const { report, ticket, zone, language, words } = telling;
  const { spokenMeasure, noPromisedTime, indicative } = clockWords(language);
  const clock = clocks.find((one) => one.measure === measure);
  if (clock === undefined) {
    const isPlanned = targetOf(report.version, measure, ticket.priority?.code ?? '')?.plan === true;
    return [`${spokenMeasure[measure]}: ${isPlanned ? words.byPlan : noPromisedTime}`];
  }
  const { progress, percentile } = clock;
  const kept = clock.committed ? words.committed : indicative;
  const share = percentile === undefined ? '' : ` ${words.share(percentile)}`;
  const end = 'deadline' in progress ? progress.deadline : 'since' in progress ? progress.since : progress.at;
  const moment = fullMoment(end, zone, language);
  const when = progress.kind === 'paused' ? words.standsStill(moment) : moment;
  const explained = explainClock(clock, report.version, end);
  const runsOn = ticket.facts.pauses.length > 0 && clock.pauses.length === 0;
  return [
    `${spokenMeasure[measure]}: ${when}, ${kept}${share}`,
    ...(runsOn ? [`  (${words.runsOn})`] : []),
    ...sumLines({ clock, explained, zone, language }).map((line) => `  ${line}`),
  ];
}

function noClock(promise: TicketPromise, language: Locale): string {
  const { bestEffort, noClock: none, noPromisedTime } = clockWords(language);
  return `${promise.kind === 'bestEffort' ? bestEffort : none}: ${noPromisedTime}`;
}

/** With its date and year, whenever it is read: it is told as somebody of twelve years ago would have to be told. */
function fullMoment(at: Instant, timeZone: string, locale: Locale): string {
  return deadlineWords(at, { now: at - 12 * 366 * DAY, timeZone, locale });
}
