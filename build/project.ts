import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Found by its package.json: electron-vite bundles this file into its own configuration, and then it lies elsewhere. */
export const projectRoot = rootFrom(import.meta.dirname);

function rootFrom(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('no package.json above the build scripts');
  return rootFrom(dirname(folder));
}

export function inProject(...path: readonly string[]): string {
  return join(projectRoot, ...path);
}

/** Says something to the person at the terminal. stderr, so that a task's stdout stays its own. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends the task with one sentence about what is wrong and what to do. */
export function giveUp(sentence: string, code = 1): never {
  say(sentence);
  process.exit(code);
}
