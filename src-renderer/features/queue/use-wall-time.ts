import type { Instant } from '../../../src-shared/time/instant.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useDeskZone } from '../../ticket-parts/use-moment.ts';

/** 'vr 20 nov 13:12': what the wall of the desk shows. */
export function useWallTime(now: Instant): string {
  const timeZone = useDeskZone();
  const { locale } = useLanguage();
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value.replace('.', '') ?? '';
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('hour')}:${of('minute')}`;
}
