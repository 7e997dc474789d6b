import { SECOND } from '../../src-shared/time/instant.ts';

interface Call {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** How long a call lasted: `7 m 29 s`, `2 m 05 s`. */
export function callLength({ startedAt, endedAt }: Call): string {
  const seconds = Math.max(0, Math.round((endedAt - startedAt) / SECOND));
  return `${Math.floor(seconds / 60)} m ${String(seconds % 60).padStart(2, '0')} s`;
}
