import type { Measure } from '../sla/service-contract.ts';
import type { Locale } from '../time/duration-words.ts';

export interface ClockWords {
  readonly measure: Readonly<Record<Measure, string>>;
  readonly spokenMeasure: Readonly<Record<Measure, string>>;
  readonly met: Readonly<Record<Measure, string>>;
  readonly settledLate: Readonly<Record<Measure, string>>;
  readonly refused: string;
  readonly unsent: string;
  readonly written: string;
  readonly bestEffort: string;
  readonly noPromisedTime: string;
  readonly noClock: string;
  readonly noContract: string;
  readonly noClockYet: string;
  readonly awaitsConfirmation: string;
  readonly unknownSender: string;
  readonly chooseCustomer: string;
  readonly stopped: string;
  readonly waitsSince: string;
  readonly caution: string;
  readonly critical: string;
  readonly indicative: string;
  readonly indicativeShort: string;
  readonly settled: string;
  readonly spokenWas: string;
  readonly standsStillUntil: string;
  readonly lessThanMinute: string;
  readonly spokenLeft: (measure: string, left: string) => string;
  readonly spokenLate: (measure: string, over: string) => string;
  readonly spokenPaused: (measure: string, left: string) => string;
  readonly usedOf: (used: string, target: string) => string;
}

export function clockWords(locale: Locale): ClockWords {
  return WORDS[locale];
}

const WORDS: Readonly<Record<Locale, ClockWords>> = {
  nl: {
    measure: { response: 'reactie', resolution: 'oplossing' },
    spokenMeasure: { response: 'Reactie', resolution: 'Oplossing' },
    met: { response: 'Reactie gehaald', resolution: 'Oplossing gehaald' },
    settledLate: { response: 'Reactie te laat', resolution: 'Oplossing te laat' },
    refused: 'Geweigerd',
    unsent: 'Nog niet verstuurd',
    written: 'geschreven',
    bestEffort: 'Naar vermogen',
    noPromisedTime: 'geen toegezegde tijd',
    noClock: 'Geen klok',
    noContract: 'contract is niet bekend',
    noClockYet: 'Nog geen klok',
    awaitsConfirmation: 'wacht op bevestiging',
    unknownSender: 'Onbekende afzender',
    chooseCustomer: 'kies de klant',
    stopped: 'Klok gestopt',
    waitsSince: 'wacht sinds',
    caution: 'let op',
    critical: 'kritiek',
    indicative: 'richttijd, niet toegezegd',
    indicativeShort: 'richttijd',
    settled: 'afgehandeld',
    spokenWas: 'deadline was',
    standsStillUntil: 'staat stil tot',
    lessThanMinute: 'minder dan een minuut',
    spokenLeft: (measure, left) => `${measure} over ${left} servicetijd`,
    spokenLate: (measure, over) => `${measure} ${over} servicetijd te laat`,
    spokenPaused: (measure, left) => `${measure} gepauzeerd, ${left} servicetijd over, wacht op klant sinds`,
    usedOf: (used, target) => `in ${used} van ${target}`,
  },
  en: {
    measure: { response: 'response', resolution: 'resolution' },
    spokenMeasure: { response: 'Response', resolution: 'Resolution' },
    met: { response: 'Response met', resolution: 'Resolution met' },
    settledLate: { response: 'Response late', resolution: 'Resolution late' },
    refused: 'Refused',
    unsent: 'Not sent yet',
    written: 'written',
    bestEffort: 'Best effort',
    noPromisedTime: 'no promised time',
    noClock: 'No clock',
    noContract: 'the contract is not known',
    noClockYet: 'No clock yet',
    awaitsConfirmation: 'waits for confirmation',
    unknownSender: 'Unknown sender',
    chooseCustomer: 'choose the customer',
    stopped: 'Clock stopped',
    waitsSince: 'waits since',
    caution: 'attention',
    critical: 'critical',
    indicative: 'indicative, not promised',
    indicativeShort: 'indicative',
    settled: 'settled',
    spokenWas: 'the deadline was',
    standsStillUntil: 'stands still until',
    lessThanMinute: 'less than a minute',
    spokenLeft: (measure, left) => `${measure} in ${left} of service time`,
    spokenLate: (measure, over) => `${measure} ${over} of service time late`,
    spokenPaused: (measure, left) => `${measure} paused, ${left} of service time left, waits for the customer since`,
    usedOf: (used, target) => `in ${used} of ${target}`,
  },
};
