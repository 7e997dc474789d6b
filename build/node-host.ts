import { createInterface } from 'node:readline';
import { type Running, startProgram } from './child-process.ts';
import { inProject } from './project.ts';
import type { StartOptions } from './start-options.ts';

export interface NodeHost extends Running {
  /** The address to open, with its one-time token; undefined when the host ended before it had one. */
  readonly address: Promise<string | undefined>;
}

export function hostParameters(options: Pick<StartOptions, 'example' | 'data' | 'port'>): readonly string[] {
  return [
    ...(options.example ? ['--example'] : []),
    ...(options.data === undefined ? [] : ['--data', options.data]),
    ...(options.port === undefined ? [] : ['--port', String(options.port)]),
  ];
}

/** Starts the Node host; what it prints comes to `onLine` as it is printed. */
export function startNodeHost(parameters: readonly string[], onLine: (line: string) => void): NodeHost {
  const main = inProject('src-main', 'hosts', 'node', 'main.ts');
  const running = startProgram(process.execPath, [main, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = new Promise<string | undefined>((resolve) => {
    if (running.process.stdout === null) throw new Error('the host was started without a pipe for what it prints');
    createInterface({ input: running.process.stdout }).on('line', (line) => {
      const found = addressIn(line);
      if (found !== undefined) resolve(found);
      onLine(line);
    });
    void running.ended.then(() => resolve(undefined));
  });
  return { ...running, address };
}

export function addressIn(line: string): string | undefined {
  return /https?:\/\/[^\s"']+/.exec(line)?.[0];
}
