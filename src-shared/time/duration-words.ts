import { MINUTE, SECOND } from './instant.ts';

export type Locale = 'nl' | 'en';

/**
 * A clock's figure: `1 u 38 m`, under an hour `38 m`, late `+1 u 14 m` (a negative amount of time left). Service time in hours,
 * never in days. Rounded towards zero, minutes in two digits beside hours so that a column stands still.
 */
export function timeLeftWords(ms: number, locale: Locale): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  return late(ms) + (minutes < 60 ? `${minutes} m` : hoursAndMinutes(minutes, locale));
}

/** The same with seconds, for a critical clock: `12 m 41 s`, under a minute `41 s`. */
export function timeLeftWithSeconds(ms: number, locale: Locale): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${late(ms)}${seconds} s`;
  if (minutes >= 60) return late(ms) + hoursAndMinutes(minutes, locale);
  return `${late(ms)}${minutes} m ${twoDigits(seconds % 60)} s`;
}

/** An amount as promised or worked, without zero parts: `8 u`, `30 m`, `1 u 30 m`. */
export function durationWords(ms: number, locale: Locale): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const parts = [
    ...(minutes >= 60 ? [`${Math.floor(minutes / 60)} ${hourLetter(locale)}`] : []),
    ...(minutes % 60 > 0 || minutes === 0 ? [`${minutes % 60} m`] : []),
  ];
  return parts.join(' ');
}

/** For a screen reader: `1 uur 38 minuten`, `1 hour 38 minutes`. Without a sign: the sentence says whether it is late. */
export function spokenDuration(ms: number, locale: Locale): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND);
  const minutes = Math.floor(seconds / 60);
  const words = SPOKEN[locale];
  if (minutes === 0) return counted(seconds, words.second);
  const parts = [
    ...(minutes >= 60 ? [counted(Math.floor(minutes / 60), words.hour)] : []),
    ...(minutes % 60 > 0 ? [counted(minutes % 60, words.minute)] : []),
  ];
  return parts.join(' ');
}

/** Below zero even by a second is late: a breach has no grace. */
function late(ms: number): string {
  return ms < 0 ? '+' : '';
}

function hoursAndMinutes(minutes: number, locale: Locale): string {
  return `${Math.floor(minutes / 60)} ${hourLetter(locale)} ${twoDigits(minutes % 60)} m`;
}

function hourLetter(locale: Locale): string {
  return locale === 'nl' ? 'u' : 'h';
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

type Counted = readonly [one: string, more: string];

const SPOKEN: Readonly<Record<Locale, { readonly hour: Counted; readonly minute: Counted; readonly second: Counted }>> =
  {
    nl: { hour: ['uur', 'uur'], minute: ['minuut', 'minuten'], second: ['seconde', 'seconden'] },
    en: { hour: ['hour', 'hours'], minute: ['minute', 'minutes'], second: ['second', 'seconds'] },
  };

function counted(value: number, [one, more]: Counted): string {
  return `${value} ${value === 1 ? one : more}`;
}
