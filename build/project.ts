import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');

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
