import i18next from 'i18next';
import type { Language, Namespace, WordKey } from '../i18n.ts';
import { useLanguage } from './use-language.ts';

/** Plural forms are asked for without their ending. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

type Values = Readonly<Record<string, string | number>>;

export type Translate<N extends Namespace> = (key: WithoutPlural<WordKey<N>>, values?: Values) => string;

interface Words<N extends Namespace> {
  readonly t: Translate<N>;
}

/** One for each language and part: every row of a list asks for its words, and gets the same. */
const made: Record<Language, { [N in Namespace]?: Words<N> }> = { nl: {}, en: {} };

/** The words of one part of the screen, in the language chosen; keys are checked by the compiler. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  const { language } = useLanguage();
  const inLanguage: { [K in N]?: Words<N> } = made[language];
  const found = inLanguage[namespace] ?? wordsOf<N>(namespace, language);
  inLanguage[namespace] = found;
  return found;
}

function wordsOf<N extends Namespace>(namespace: N, language: Language): Words<N> {
  // Words without values never change: looking them up again each second would be most of a board's work.
  const known = new Map<string, string>();
  const look = (key: string, values?: Values) => String(i18next.t(key, { ...values, ns: namespace, lng: language }));
  return {
    t: (key, values) => {
      if (values) return look(String(key), values);
      const found = known.get(key) ?? look(key);
      known.set(key, found);
      return found;
    },
  };
}
