import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatInstant } from '../../src-shared/time/instant.ts';
import type { Clock, Log } from '../ports.ts';

const LARGEST = 10 * 1024 * 1024;
const SECRET = /password|secret|token|link|authorization|base64|text|html/i;

/** One JSON object a line. What is named like a secret or a text of a customer is left out, whoever passes it. */
export function createJsonLog(file: string, clock: Clock): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.1`);
  const write = (level: string, message: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const line = { at: formatInstant(clock.now()), level, message, ...withoutSecrets(facts) };
    const text = `${JSON.stringify(line)}\n`;
    try {
      appendFileSync(file, text, { mode: 0o600 });
    } catch (error) {
      // A full disk: what was to be told is told where somebody may see it, and the desk goes on.
      process.stderr.write(`${String(error)}\n${text}`);
    }
  };
  return {
    info: (message, facts) => write('info', message, facts),
    warn: (message, facts) => write('warn', message, facts),
    error: (message, facts) => write('error', message, facts),
  };
}

function withoutSecrets(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, SECRET.test(name) ? '[…]' : value]));
}
