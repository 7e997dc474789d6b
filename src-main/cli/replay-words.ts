import type { ReplayedPromise } from '../../src-shared/sla/replayed-clock.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';

export interface ReplayWords {
  readonly journal: (id: string, exported: string) => string;
  readonly whole: (events: number) => string;
  readonly asOf: (moment: string) => string;
  readonly ticket: string;
  readonly withoutClocks: Readonly<Record<ReplayedPromise['kind'], string>>;
  readonly began: string;
  readonly target: string;
  readonly planned: string;
  readonly version: string;
  readonly deadline: string;
  readonly committed: string;
  readonly paused: (from: string, to: string) => string;
  readonly lasting: string;
  readonly running: (left: string) => string;
  readonly standsStill: (since: string, left: string) => string;
  readonly met: (at: string, used: string) => string;
  readonly late: (at: string, over: string) => string;
  readonly lateStill: (over: string) => string;
  readonly stopped: (at: string) => string;
  readonly counts: (met: number, missed: number, running: number) => string;
  readonly nothing: string;
}

export function replayWords(locale: Locale): ReplayWords {
  return WORDS[locale];
}

const WORDS: Readonly<Record<Locale, ReplayWords>> = {
  nl: {
    journal: (id, exported) => `Journaal ${id}, geëxporteerd ${exported}`,
    whole: (events) => `${events} gebeurtenissen, volledig en ongewijzigd`,
    asOf: (moment) => `Stand: ${moment}`,
    ticket: 'Melding',
    withoutClocks: {
      clocks: '',
      bestEffort: 'naar vermogen: geen toegezegde tijd',
      awaitingAuthorisation: 'wacht op bevestiging: nog geen klok',
      unknownSender: 'onbekende afzender: geen klok',
      noClock: 'geen klok',
    },
    began: 'begon',
    target: 'tijd',
    planned: 'gepland voor',
    version: 'contractversie',
    deadline: 'deadline',
    committed: 'toegezegd',
    paused: (from, to) => `pauze ${from} – ${to}`,
    lasting: 'nu',
    running: (left) => `loopt, nog ${left}`,
    standsStill: (since, left) => `staat stil sinds ${since}, nog ${left}`,
    met: (at, used) => `gehaald ${at}, in ${used}`,
    late: (at, over) => `te laat: ${at}, ${over} na de deadline`,
    lateStill: (over) => `te laat, nog niet gehaald: ${over} na de deadline`,
    stopped: (at) => `gestopt ${at}`,
    counts: (met, missed, running) => `${met} gehaald, ${missed} te laat, ${running} loopt nog`,
    nothing: 'geen meldingen',
  },
  en: {
    journal: (id, exported) => `Journal ${id}, exported ${exported}`,
    whole: (events) => `${events} events, complete and unchanged`,
    asOf: (moment) => `As of ${moment}`,
    ticket: 'Ticket',
    withoutClocks: {
      clocks: '',
      bestEffort: 'best effort: no promised time',
      awaitingAuthorisation: 'waits for confirmation: no clock yet',
      unknownSender: 'unknown sender: no clock',
      noClock: 'no clock',
    },
    began: 'began',
    target: 'time',
    planned: 'planned for',
    version: 'contract version',
    deadline: 'deadline',
    committed: 'promised',
    paused: (from, to) => `pause ${from} – ${to}`,
    lasting: 'now',
    running: (left) => `running, ${left} left`,
    standsStill: (since, left) => `stands still since ${since}, ${left} left`,
    met: (at, used) => `met ${at}, in ${used}`,
    late: (at, over) => `late: ${at}, ${over} after the deadline`,
    lateStill: (over) => `late, not met yet: ${over} after the deadline`,
    stopped: (at) => `stopped ${at}`,
    counts: (met, missed, running) => `${met} met, ${missed} late, ${running} running`,
    nothing: 'no tickets',
  },
};
