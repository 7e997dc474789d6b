import type { MailboxProblem } from '../contract/mailbox-settings.ts';
import { MINUTE, SECOND } from '../time/instant.ts';

const LONGEST = 2 * MINUTE;

/**
 * How long to wait before connecting again: twice as long each time, up to two minutes, and a random part shorter so that many desks
 * don't return at once. A refused password is tried seldom from the start: providers lock accounts over it.
 */
export function retryDelay(failures: number, problem: MailboxProblem, random: number): number {
  const first = problem === 'loginRefused' || problem === 'noPassword' ? MINUTE : SECOND;
  const wait = Math.min(LONGEST, first * 2 ** Math.min(failures - 1, 20));
  return Math.round(wait * (0.5 + random / 2));
}
