import { SECOND } from '../../src-shared/time/instant.ts';

const LONGEST_WAIT = 15 * SECOND;

/** How long to wait before try `tries` (from 1): doubling from half a second, spread by `random` (0–1) so that screens don't come back together. */
export function backOff(tries: number, random: number): number {
  const full = Math.min(LONGEST_WAIT, 500 * 2 ** (tries - 1));
  return Math.round(full * (0.5 + random / 2));
}
