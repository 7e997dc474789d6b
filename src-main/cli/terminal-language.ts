import type { Locale } from '../../src-shared/time/duration-words.ts';
import type { Terminal } from './sla-command.ts';

/** The language a terminal is set to, as POSIX looks for it: the first of the three that is not empty. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Terminal['environment']): Locale {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('nl') ? 'nl' : 'en';
}
