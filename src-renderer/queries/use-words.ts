import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Namespace, WordKey } from '../i18n.ts';

/** Plural forms are asked for without their ending. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

export type Translate<N extends Namespace> = (
  key: WithoutPlural<WordKey<N>>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The words of one part of the screen, in the language chosen; keys are checked by the compiler. */
export function useWords<N extends Namespace>(namespace: N): { readonly t: Translate<N> } {
  const { i18n } = useTranslation(namespace);
  const { language } = i18n;
  return useMemo(
    () => ({ t: (key, values) => String(i18n.t(String(key), { ...values, ns: namespace, lng: language })) }),
    [i18n, namespace, language],
  );
}
