import type { Locale } from '../time/duration-words.ts';

/** How many, as the language writes it: '20.000' in Dutch, '20,000' in English. Not for the number of a ticket: that is a name. */
export function numberWords(amount: number, locale: Locale): string {
  return FORMAT[locale].format(amount);
}

const FORMAT: Readonly<Record<Locale, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl-NL'),
  en: new Intl.NumberFormat('en-GB'),
};
