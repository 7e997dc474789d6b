import { assertNever } from '../assert-never.ts';
import { durationWords, type Locale } from './duration-words.ts';
import type { Reason } from './explain-time.ts';
import { HOLIDAY_NAMES } from './holidays.ts';

/** A reason as it stands beside its stretch: `weekend`, `Hemelvaartsdag`, `klok 1 u vooruit`. */
export function reasonWords(reason: Reason, locale: Locale): string {
  switch (reason.kind) {
    case 'exception':
      return reason.name ?? WORDS[locale].exception;
    case 'holiday':
      return HOLIDAY_NAMES[reason.holiday][locale];
    case 'clock-change':
      return clockChangeWords(reason.shift, locale);
    case 'counted':
    case 'pause':
    case 'closed':
    case 'break':
    case 'weekend':
    case 'closed-day':
    case 'no-hours':
    case 'new-hours':
      return WORDS[locale][reason.kind];
    default:
      return assertNever(reason);
  }
}

function clockChangeWords(shift: number, locale: Locale): string {
  const amount = durationWords(shift, locale);
  if (locale === 'nl') return `klok ${amount} ${shift > 0 ? 'vooruit' : 'terug'}`;
  return `clocks ${amount} ${shift > 0 ? 'forward' : 'back'}`;
}

type Worded = Exclude<Reason['kind'], 'holiday' | 'clock-change'>;

const WORDS: Readonly<Record<Locale, Readonly<Record<Worded, string>>>> = {
  nl: {
    counted: 'servicetijd',
    pause: 'gepauzeerd',
    closed: 'buiten servicetijd',
    break: 'tussen openingstijden',
    weekend: 'weekend',
    'closed-day': 'gesloten dag',
    exception: 'afwijkende dag',
    'no-hours': 'nog geen servicetijd bekend',
    'new-hours': 'nieuwe servicetijden',
  },
  en: {
    counted: 'service time',
    pause: 'paused',
    closed: 'outside service hours',
    break: 'between opening hours',
    weekend: 'weekend',
    'closed-day': 'closed day',
    exception: 'day with other hours',
    'no-hours': 'no service hours known yet',
    'new-hours': 'new service hours',
  },
};
