import { readFileSync, statSync } from 'node:fs';
import type { Clock } from '../ports.ts';
import { systemClock } from './system-clock.ts';

/**
 * A clock that runs ahead of the machine's by the milliseconds that stand in `file`; read again whenever the file changes, 0 when it is
 * not there. For rehearsing a day at the desk, and for tests: only that file has to be moved.
 */
export function createRehearsalClock(file: string, clock: Clock = systemClock): Clock {
  let seen: string | undefined;
  let ahead = 0;
  return {
    now() {
      const found = markOf(file);
      if (found !== seen) {
        ahead = found === undefined ? 0 : millisecondsIn(file);
        seen = found;
      }
      return clock.now() + ahead;
    },
  };
}

function markOf(file: string): string | undefined {
  const status = statSync(file, { bigint: true, throwIfNoEntry: false });
  return status && `${status.mtimeNs}-${status.size}-${status.ino}`;
}

function millisecondsIn(file: string): number {
  const text = readFileSync(file, 'utf8').trim();
  const ahead = text === '' ? 0 : Number(text);
  if (!Number.isFinite(ahead)) throw new Error(`${file} holds '${text}', which is not a number of milliseconds`);
  return Math.round(ahead);
}
