import type { Readable, Writable } from 'node:stream';

/** What a command meets of the world. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One of the commands after `sla`. */
export interface SlaCommand {
  readonly usage: string;
  /** Answers the exit code: 0 all went well, 1 something could not be answered, 2 wrongly called. */
  run(parameters: readonly string[], terminal: Terminal): Promise<number>;
}

export const DONE = 0;
export const NOT_ANSWERED = 1;
export const WRONG_USAGE = 2;

/** What is wrong with how a command was called, and how it is meant. */
export function wronglyCalled(problem: string, usage: string, { errors }: Terminal): number {
  errors.write(`${problem}\n\n${usage}\n`);
  return WRONG_USAGE;
}

/** Whether somebody asks how a command is meant. */
export function asksForHelp(parameters: readonly string[]): boolean {
  return parameters.some((parameter) => parameter === '--help' || parameter === '-h');
}
