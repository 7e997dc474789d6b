import type { Locale } from '../../src-shared/time/duration-words.ts';
import type { WrittenMoment } from '../../src-shared/time/local-moment.ts';

export interface DeadlineReportWords {
  readonly received: string;
  /** What was made of a wall-clock time that is there twice, or not at all. */
  readonly reading: Readonly<Record<Exclude<WrittenMoment['reading'], 'exact'>, string>>;
  readonly serviceHours: string;
  readonly rank: (rank: number, of: number) => string;
  readonly assumed: string;
  readonly fixedByKind: (code: string) => string;
  readonly opensAt: (moment: string) => string;
  readonly committed: string;
  readonly share: (percentile: number) => string;
  readonly byPlan: string;
  readonly standsStill: (moment: string) => string;
  readonly fromReceived: string;
  readonly paused: (amount: string) => string;
  readonly left: string;
  /** The contract lets nothing stop this clock. */
  readonly runsOn: string;
  readonly promised: (target: string) => string;
  readonly indicated: (target: string) => string;
  readonly readings: string;
}

export function deadlineReportWords(locale: Locale): DeadlineReportWords {
  return WORDS[locale];
}

const WORDS: Readonly<Record<Locale, DeadlineReportWords>> = {
  nl: {
    received: 'Ontvangen',
    reading: {
      'first-of-two': 'Dit uur is er door de wintertijd twee keer: de eerste keer is genomen.',
      moved: 'Dit uur bestaat niet door de zomertijd: de tijd is een sprong later genomen.',
    },
    serviceHours: 'Servicetijd',
    rank: (rank, of) => `${rank} van ${of}`,
    assumed: 'geen prioriteit genoemd, deze geldt',
    fixedByKind: (code) => `Deze soort is altijd type ${code}.`,
    opensAt: (moment) => `Buiten servicetijd ontvangen: de klok begint ${moment}.`,
    committed: 'toegezegd',
    share: (percentile) => `(${percentile} % van de meldingen)`,
    byPlan: 'volgens planning, geen klok',
    standsStill: (moment) => `staat stil sinds ${moment}`,
    fromReceived: 'vanaf ontvangst',
    paused: (amount) => `wacht op klant: ${amount} telt niet mee`,
    left: 'nog over zodra de pauze voorbij is',
    runsOn: 'wachten op de klant houdt deze klok niet stil',
    promised: (target) => `Toegezegd: ${target} servicetijd`,
    indicated: (target) => `Richttijd: ${target} servicetijd`,
    readings: 'Zo lezen we het contract',
  },
  en: {
    received: 'Received',
    reading: {
      'first-of-two': 'Winter time makes this hour come twice: the first one was taken.',
      moved: 'Summer time skips this hour: the time was moved later by the jump.',
    },
    serviceHours: 'Service hours',
    rank: (rank, of) => `${rank} of ${of}`,
    assumed: 'no priority stated, this one counts',
    fixedByKind: (code) => `This kind is always type ${code}.`,
    opensAt: (moment) => `Received outside service hours: the clock begins ${moment}.`,
    committed: 'promised',
    share: (percentile) => `(${percentile} % of tickets)`,
    byPlan: 'according to plan, no clock',
    standsStill: (moment) => `stands still since ${moment}`,
    fromReceived: 'from receipt',
    paused: (amount) => `waiting for customer: ${amount} does not count`,
    left: 'left when the pause is over',
    runsOn: 'waiting for the customer does not stop this clock',
    promised: (target) => `Promised: ${target} of service time`,
    indicated: (target) => `Indicative: ${target} of service time`,
    readings: 'How we read the contract',
  },
};
