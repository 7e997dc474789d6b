import { useMemo } from 'react';
import { type CallerMatch, searchCallers } from './caller-search.ts';
import { useDirectory } from './use-directory.ts';

export type { CallerMatch } from './caller-search.ts';

/** Contacts by number, name or customer, best first. */
export function useCallerSearch(text: string): readonly CallerMatch[] {
  const { contacts, organisations } = useDirectory();
  return useMemo(() => searchCallers(text, contacts.values(), organisations), [text, contacts, organisations]);
}
