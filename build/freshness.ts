import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `made` is newer than every file and folder under `from`; folders count, so that a removal is seen too. */
export function isFresh(made: string, from: readonly string[]): boolean {
  if (!existsSync(made)) return false;
  const at = statSync(made).mtimeMs;
  return from.every((path) => newest(path) < at);
}

/** Leaves a mark of the moment a build began: what changed while it ran is newer. */
export function markBuilt(mark: string, begun: Date): void {
  writeFileSync(mark, begun.toISOString());
  utimesSync(mark, begun, begun);
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return inside.reduce((latest, at) => Math.max(latest, at), found.mtimeMs);
}
