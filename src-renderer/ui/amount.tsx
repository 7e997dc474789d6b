import { useLocale } from 'react-aria-components';
import { numberWords } from '../../src-shared/words/number-words.ts';

/** How many, as the language writes it. */
export function Amount({ of }: { readonly of: number }) {
  return numberWords(of, useLocale().locale.startsWith('en') ? 'en' : 'nl');
}
