import { useCallback } from 'react';
import { deadlineWords } from '../../src-shared/time/deadline-words.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { localDate } from '../../src-shared/time/zoned-time.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useNow } from '../queries/use-now.ts';
import { useServiceHours } from '../queries/use-service-hours.ts';

/** The desk's own zone: that of its contracts. */
export function useDeskZone(): string {
  return useServiceHours()[0]?.timeZone ?? 'Europe/Amsterdam';
}

/** Tells moments as the desk's wall shows them: '14:05' today, otherwise 'do 12 nov 14:05'. */
export function useMoment(): (at: Instant) => string {
  const { language } = useLanguage();
  const now = useNow('minute');
  const timeZone = useDeskZone();
  const today = localDate(timeZone, now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the day, not with the minute
  return useCallback((at) => deadlineWords(at, { now, timeZone, locale: language }), [today, timeZone, language]);
}
