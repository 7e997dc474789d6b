import { utimesSync, writeFileSync } from 'node:fs';
import { build } from 'electron-vite';
import { inProject, say } from './project.ts';
import { isFresh, markRendererBuilt } from './renderer-build.ts';

const stamp = inProject('out', '.electron-built');
const sources = [
  'src-main',
  'src-shared',
  'src-renderer',
  'build/renderer-config.ts',
  'electron.vite.config.ts',
  'package-lock.json',
].map((path) => inProject(path));

/** Builds everything that Electron runs unless it is newer than its sources. */
export async function ensureElectronBuild(): Promise<void> {
  if (isFresh(stamp, sources)) return;
  say('Building for Electron …');
  await buildForElectron();
}

/** Main, preload and screens. */
export async function buildForElectron(): Promise<void> {
  const begun = new Date();
  await build({ root: inProject(), logLevel: 'warn' });
  markRendererBuilt(inProject('out', 'renderer'), begun);
  writeFileSync(stamp, begun.toISOString());
  utimesSync(stamp, begun, begun);
}
