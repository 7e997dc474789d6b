import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileBlobs } from '../../src-main/adapters/file-blobs.ts';
import { openSqliteJournal } from '../../src-main/adapters/sqlite-journal.ts';
import { fillExample } from '../../src-main/example/fill-example.ts';
import { runNodeHost } from '../../src-main/hosts/node/run-node-host.ts';

export interface BenchDesk {
  readonly origin: string;
  /** A fresh one-time address for a lead. */
  link(): Promise<string>;
}

export const MANY = 100_000;
export const FEW = 60;
/** Of the tickets beyond the first sixty: 20,000 of 100,000 are open. */
const OPEN = 0.2;
/** A Tuesday morning at eleven, both desks open: with the desks closed no clock would run, and a tick would have nothing to do. */
const WORKING_MOMENT = Date.parse('2026-11-24T10:00:00Z');

const desks = new Map<number, Promise<BenchDesk>>();

/** A running Node host over the example desk's generator, made once for all benchmarks of a run; gone with the process. */
export function benchDesk(tickets: number): Promise<BenchDesk> {
  const known = desks.get(tickets);
  if (known) return known;
  const desk = openBenchDesk(tickets);
  desks.set(tickets, desk);
  return desk;
}

async function openBenchDesk(tickets: number): Promise<BenchDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await fillFolder(folder, tickets);
  return serveFolder(folder);
}

export async function fillFolder(folder: string, tickets: number): Promise<void> {
  const journal = openSqliteJournal(join(folder, 'journal.sqlite'));
  await fillExample(journal, createFileBlobs(join(folder, 'blobs')), WORKING_MOMENT, { tickets, openShare: OPEN });
  await journal.close();
}

export async function serveFolder(folder: string, screen?: string): Promise<BenchDesk> {
  const control = randomBytes(32).toString('base64url');
  const clock = join(folder, 'clock');
  writeFileSync(clock, String(WORKING_MOMENT - Date.now()));
  const host = await runNodeHost({
    folder,
    control,
    port: 0,
    listen: '127.0.0.1',
    example: false,
    clock,
    ...(screen === undefined ? {} : { screen }),
  });
  return {
    origin: host.origin,
    async link() {
      const response = await fetch(`${host.origin}/control/link`, {
        method: 'POST',
        headers: { authorization: `Bearer ${control}`, 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'lead' }),
      });
      const made: unknown = await response.json();
      return addressIn(made);
    },
  };
}

function addressIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) throw new Error(JSON.stringify(answer));
  const { value } = answer;
  if (typeof value === 'object' && value !== null && 'address' in value) return String(value.address);
  throw new Error(JSON.stringify(answer));
}
