import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CallArgument, CallName, CallResult } from '../../src-shared/contract/calls.ts';

/** The real Node host in a process of its own. */
export interface HostProcess {
  readonly process: ChildProcess;
  /** Everything it printed before it was ready; the first line is where to go. */
  readonly lines: readonly string[];
  readonly origin: string;
  /** The one-time secret of the first line. */
  readonly link: string;
  /** Ends it with a signal and answers its exit code, or null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const MAIN = join(import.meta.dirname, '..', '..', 'src-main', 'hosts', 'node', 'main.ts');

export interface EndedHost {
  readonly code: number | null;
  readonly errors: string;
}

/** Starts it and does not wait: `ready` resolves when it has said all it says at the start, or rejects when it ends before. */
export function spawnHost(parameters: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  // A test that fails halfway leaves nothing running.
  const killWithUs = () => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  const ended = new Promise<EndedHost>((resolve) => child.on('exit', (code) => resolve({ code, errors })));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return (await ended).code;
  };
  const ready = new Promise<HostProcess>((resolve, reject) => {
    const lines: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const match = /^(http:\/\/\S+)\/#link=(\S+)$/.exec(lines[0] ?? '');
      if (!line.includes('Ctrl-C')) return;
      if (!match?.[1] || !match[2]) return reject(new Error(`the first line is no address: ${lines[0]}`));
      resolve({ process: child, lines, origin: match[1], link: match[2], end });
    });
    void ended.then(({ code }) => reject(new Error(`the host ended with ${code}: ${errors}`)));
  });
  // Who does not wait for it has killed it on purpose.
  ready.catch(() => undefined);
  return { ready, ended, end };
}

export function startHost(parameters: readonly string[]): Promise<HostProcess> {
  return spawnHost(parameters).ready;
}

export async function signIn(origin: string, link: string): Promise<string> {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link }),
  });
  const answer = await response.json();
  if (!answer.ok) throw new Error(`the link was not accepted: ${JSON.stringify(answer)}`);
  return answer.value.token;
}

/** One call over HTTP, as a screen makes it. Rejects when the host cannot be reached. */
export async function callHost<Name extends CallName>(
  { origin, token }: { readonly origin: string; readonly token: string },
  name: Name,
  argument: CallArgument<Name>,
): Promise<CallResult<Name>> {
  const response = await fetch(`${origin}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(argument),
  });
  return response.json();
}
