import { ensureElectronBuild } from './built.ts';
import { startProgram } from './child-process.ts';
import { hostParameters } from './node-host.ts';
import { projectRoot } from './project.ts';
import type { DeskStart } from './start-options.ts';

/** A program that ends this soon and unhappily has not started at all. */
const STARTED_AFTER = 5000;
/** What the Electron host answers when it understood us and refuses: the data folder is in use, or newer than the program. */
export const REFUSED = 3;

/** Runs the desk in Electron; answers its exit code, or undefined when Electron itself did not come up. */
export async function runElectron(program: string, desk: DeskStart): Promise<number | undefined> {
  ensureElectronBuild();
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const begun = performance.now();
  const electron = startProgram(program, [...(asRoot ? ['--no-sandbox'] : []), projectRoot, ...hostParameters(desk)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await Promise.race([electron.ended, desk.stop.then(() => 'stop' as const)]);
  if (code === 'stop') {
    await electron.stop();
    return 0;
  }
  const neverStarted = code !== 0 && code !== REFUSED && performance.now() - begun < STARTED_AFTER;
  return neverStarted ? undefined : code;
}
