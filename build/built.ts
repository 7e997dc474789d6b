import { spawnSync } from 'node:child_process';
import { isFresh } from './freshness.ts';
import { inProject, say } from './project.ts';

export const screensMark = inProject('out', 'renderer', '.built');
export const electronMark = inProject('out', '.electron-built');

const ofScreens = paths('src-renderer', 'src-shared', 'build/renderer-config.ts', 'package-lock.json');
const ofElectron = [...ofScreens, ...paths('src-main', 'electron.vite.config.ts')];

/** Builds the screens unless they are newer than everything that they are made of. */
export function ensureScreens(): void {
  if (isFresh(screensMark, ofScreens)) return;
  say('Building the screens …');
  run('screens.ts');
}

/** Builds everything that Electron runs unless it is newer than its sources. */
export function ensureElectronBuild(): void {
  if (isFresh(electronMark, ofElectron) && isFresh(screensMark, ofScreens)) return;
  say('Building for Electron …');
  run('build.ts');
}

/** In a process of its own: what a build needs of memory is given back before the desk runs for a day. */
function run(task: string): void {
  const done = spawnSync(process.execPath, [inProject('build', task)], { stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('the build failed; what it said is above');
}

function paths(...names: readonly string[]): readonly string[] {
  return names.map((name) => inProject(name));
}
