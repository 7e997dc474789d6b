import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { inProject, say } from './project.ts';
import { rendererConfig } from './renderer-config.ts';

const sources = ['src-renderer', 'src-shared', 'build/renderer-config.ts', 'package-lock.json'].map((path) =>
  inProject(path),
);
const stamp = '.built';

/** Builds the screens unless what is in out/renderer is newer than everything that it is made of. */
export async function ensureRenderer(): Promise<void> {
  const folder = inProject('out', 'renderer');
  if (isFresh(join(folder, stamp), sources)) return;
  say('Building the screens …');
  await buildRenderer();
}

/** Built aside and put in place whole: a host that serves the folder meanwhile never sees half of it. */
export async function buildRenderer(): Promise<void> {
  const begun = new Date();
  const next = inProject('out', `renderer-${process.pid}`);
  const folder = inProject('out', 'renderer');
  const old = inProject('out', `renderer-${process.pid}-old`);
  await build(rendererConfig({ outDir: next, logLevel: 'warn' }));
  markRendererBuilt(next, begun);
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Remembers what the screens were built from: what changed while we built is newer. */
export function markRendererBuilt(folder: string, begun: Date): void {
  writeFileSync(join(folder, stamp), begun.toISOString());
  utimesSync(join(folder, stamp), begun, begun);
}

/** Whether `made` is newer than every file and folder under `from`; folders count, so that a removal is seen too. */
export function isFresh(made: string, from: readonly string[]): boolean {
  if (!existsSync(made)) return false;
  const at = statSync(made).mtimeMs;
  return from.every((path) => newest(path) < at);
}

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return inside.reduce((latest, at) => Math.max(latest, at), found.mtimeMs);
}
