import { assertNever } from '../../../src-shared/assert-never.ts';
import { readClock } from '../../../src-shared/sla/clock-reading.ts';
import { businessCalendarOf } from '../../../src-shared/sla/contract-calendar.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { durationWords, type Locale } from '../../../src-shared/time/duration-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { localDate } from '../../../src-shared/time/zoned-time.ts';

/** The line under a large clock: what it is about, the moment, and what goes with it. */
export interface ClockSub {
  readonly before: string;
  readonly moment: string;
  readonly after: string;
}

export interface ClockSubFacts {
  readonly clock: TicketClock;
  readonly version: ContractVersion;
  readonly now: Instant;
  readonly language: Locale;
}

export function clockSub({ clock, version, now, language }: ClockSubFacts): ClockSub {
  const words = WORDS[language];
  const { timeZone } = version.calendar;
  const measure = words.measure[clock.measure];
  const reading = readClock(clock, businessCalendarOf(version), now);
  const moment = (at: Instant) => {
    const told = deadlineWords(at, { now, timeZone, locale: language });
    return localDate(timeZone, at) === localDate(timeZone, now) ? `${words.today} ${told}` : told;
  };
  switch (reading.kind) {
    case 'running':
      return { before: words.until(measure), moment: moment(reading.deadline), after: '' };
    case 'outsideHours':
      return {
        before: words.until(measure),
        moment: moment(reading.deadline),
        after: words.countsFrom(moment(reading.opensAt)),
      };
    case 'paused':
      return { before: words.paused(measure), moment: moment(reading.since), after: '' };
    case 'breached':
      if (reading.endedAt === undefined)
        return { before: words.was(measure), moment: moment(reading.deadline), after: '' };
      return { before: '', moment: moment(reading.endedAt), after: words.late(moment(reading.deadline)) };
    case 'met':
      return {
        before: '',
        moment: moment(reading.at),
        after: words.usedOf(durationWords(reading.used, language), durationWords(clock.target, language)),
      };
    case 'stopped':
      return { before: words.stopped, moment: moment(reading.at), after: '' };
    default:
      return assertNever(reading);
  }
}

const WORDS = {
  nl: {
    today: 'vandaag',
    measure: { response: 'reactie', resolution: 'oplossing' },
    until: (measure: string) => `tot ${measure} ·`,
    countsFrom: (at: string) => `· telt weer vanaf ${at}`,
    paused: (measure: string) => `${measure} wacht op klant sinds`,
    was: (measure: string) => `${measure} had gemoeten vóór`,
    late: (deadline: string) => `· deadline was ${deadline}`,
    usedOf: (used: string, target: string) => `· in ${used} van ${target}`,
    stopped: 'gestopt',
  },
  en: {
    today: 'today',
    measure: { response: 'response', resolution: 'resolution' },
    until: (measure: string) => `until ${measure} ·`,
    countsFrom: (at: string) => `· counts again from ${at}`,
    paused: (measure: string) => `${measure} waits for the customer since`,
    was: (measure: string) => `${measure} was due before`,
    late: (deadline: string) => `· was due ${deadline}`,
    usedOf: (used: string, target: string) => `· in ${used} of ${target}`,
    stopped: 'stopped',
  },
} as const satisfies Readonly<Record<Locale, unknown>>;
