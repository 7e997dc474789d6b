import { useCallback } from 'react';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';

/** Tells moments on a contract's own clock: '14:05' today, otherwise 'do 12 nov 14:05'. */
export function useZoneMoment(timeZone: string): (at: Instant) => string {
  const { language } = useLanguage();
  const now = useNow('minute');
  return useCallback((at) => deadlineWords(at, { now, timeZone, locale: language }), [now, timeZone, language]);
}
