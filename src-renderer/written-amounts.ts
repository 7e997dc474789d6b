import type { FormatterModule } from 'i18next';
import { numberWords } from '../src-shared/words/number-words.ts';

/** A ticket or a version is called by its number, and a year is no amount: those are written as they are. */
const names: readonly unknown[] = ['number', 'version', 'year'];

/** How a value is written where a sentence asks for it: an amount as the language does. */
export function writtenValue(value: unknown, key: unknown, language: string | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'number' || names.includes(key)) return String(value);
  return numberWords(value, language === 'en' ? 'en' : 'nl');
}

export const writtenAmounts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language, options) => writtenValue(value, options?.interpolationkey, language),
};
