import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface EndedSla {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

const RUN = join(import.meta.dirname, '..', '..', 'build', 'run.mjs');

/** Runs the real command in a process of its own, as its script does, with this on its stdin. */
export function runSla(parameters: readonly string[], input: string | Buffer = ''): Promise<EndedSla> {
  const { npm_lifecycle_event: _none, LC_ALL: _all, LC_MESSAGES: _messages, ...environment } = process.env;
  const child = spawn(process.execPath, [RUN, 'sla', ...parameters], { env: { ...environment, LANG: 'nl_NL.UTF-8' } });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => output.push(piece));
  child.stderr.on('data', (piece: Buffer) => errors.push(piece));
  // One that is wrongly called ends before it reads.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() }),
    );
  });
}
