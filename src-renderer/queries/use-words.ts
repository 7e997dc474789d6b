import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Namespace, WordKey } from '../i18n.ts';

/** Plural forms are asked for without their ending. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

export type Translate<N extends Namespace> = (
  key: WithoutPlural<WordKey<N>>,
  values?: Readonly<Record<string, string | number>>,
) => string;

const known = new Map<string, string>();

/** The words of one part of the screen, in the language chosen; keys are checked by the compiler. */
export function useWords<N extends Namespace>(namespace: N): { readonly t: Translate<N> } {
  const { i18n } = useTranslation(namespace);
  const { language } = i18n;
  return useMemo(() => {
    const look = (key: string, values?: Readonly<Record<string, string | number>>) =>
      String(i18n.t(key, { ...values, ns: namespace, lng: language }));
    return {
      t: (key, values) => {
        if (values) return look(String(key), values);
        // Words without values never change: looking them up again each second would be most of a board's work.
        const name = `${language} ${namespace} ${String(key)}`;
        const found = known.get(name) ?? look(String(key));
        known.set(name, found);
        return found;
      },
    };
  }, [i18n, namespace, language]);
}
