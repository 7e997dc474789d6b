import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { whenNpmIsGone } from './orphan.mjs';

export interface Running {
  readonly process: ChildProcess;
  /** Its exit code; 128 and the signal's number when a signal ended it, 127 when it did not start. */
  readonly ended: Promise<number>;
  /** Asks it and everything it started to stop, and insists after `patience` milliseconds. Stopping twice is fine. */
  stop(patience?: number): Promise<number>;
}

/**
 * Starts a program in a process group of its own: a Ctrl-C at the terminal reaches only us, and we pass it on once, in
 * the order that we want.
 */
export function startProgram(command: string, parameters: readonly string[], options: SpawnOptions = {}): Running {
  const child = spawn(command, [...parameters], { ...options, detached: process.platform !== 'win32' });
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15)));
  });
  return {
    process: child,
    ended,
    async stop(patience = 10_000) {
      signalGroup(child, 'SIGTERM');
      const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
      const code = await ended;
      clearTimeout(insist);
      return code;
    },
  };
}

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended between our look and our signal.
  }
}

/** Resolves when the person or the system asks us to stop. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    whenNpmIsGone(resolve);
  });
}
