import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Measurement } from '../../build/measurement.ts';
import { openSqliteJournal } from '../../src-main/adapters/sqlite-journal.ts';
import { type JournalReader, openJournalReader } from '../../src-main/adapters/sqlite-journal-reader.ts';
import { systemTimers } from '../../src-main/adapters/system-timers.ts';
import type { Batch } from '../../src-main/ports.ts';
import { createDueWatch } from '../../src-main/services/due-watch.ts';
import { createJournalReplay } from '../../src-shared/sla/journal-replay.ts';
import { shippedContractData, shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import { ticketPromise } from '../../src-shared/sla/ticket-clocks.ts';
import { MINUTE } from '../../src-shared/time/instant.ts';
import { tenEventTickets } from './ten-event-tickets.ts';

export const name = 'replay';

const TICKETS = 100_000;
const ROUNDS = 3;
const GOAL = 3;
const NOW = Date.parse('2026-11-24T10:00:00Z');
const MEGABYTE = 1_000_000;

/**
 * Every clock of 100,000 tickets with ten events each from the journal on the disk, against reading the same journal and computing nothing,
 * turn by turn in one process; and how long a desk that starts with it is kept from answering.
 */
export async function run(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-replay-'));
  try {
    const file = join(folder, 'journal.sqlite');
    await fill(file);
    // As a desk starts: before the memory is full of what the other measurement left.
    const watching = await startWatching(file);
    return [...recompute(file), ...watching];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string): Promise<void> {
  const journal = openSqliteJournal(file);
  let waiting: Batch[] = [];
  for (const batch of tenEventTickets(TICKETS, NOW)) {
    waiting.push(batch);
    if (waiting.length < 5000) continue;
    await journal.importAll(waiting);
    waiting = [];
  }
  await journal.importAll(waiting);
  await journal.close();
}

function recompute(file: string): readonly Measurement[] {
  const journal = openJournalReader(file);
  if (!journal) throw new Error(`${file} is not there`);
  const rounds: { readonly reading: number; readonly computing: number }[] = [];
  let clocks = 0;
  let heap = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const reading = timed(() => readAll(journal));
    const computing = timed(() => {
      const computed = computeAll(journal);
      clocks = computed.clocks;
      heap = computed.heap;
    });
    // The first round warms both up.
    if (round >= 0) rounds.push({ reading, computing });
  }
  const { head } = journal;
  journal.close();
  const ratio = median(rounds.map(({ reading, computing }) => computing / reading));
  return [
    { name: 'replay: events read', value: head, unit: 'events' },
    { name: 'replay: clocks recomputed', value: clocks, unit: 'clocks' },
    { name: 'replay: reading alone', value: median(rounds.map(({ reading }) => reading)), unit: 'ms' },
    { name: 'replay: reading and computing', value: median(rounds.map(({ computing }) => computing)), unit: 'ms' },
    { name: 'replay: computing ÷ reading', value: ratio, unit: '×', goal: `<= ${GOAL}`, holds: ratio <= GOAL },
    { name: 'replay: heap with all tickets folded', value: heap / MEGABYTE, unit: 'MB' },
    { name: 'replay: memory of the process', value: process.memoryUsage.rss() / MEGABYTE, unit: 'MB' },
  ];
}

function readAll(journal: JournalReader): void {
  let count = 0;
  for (const event of journal.events()) count += event.version > 0 ? 1 : 0;
  if (count !== journal.head) throw new Error(`read ${count} of ${journal.head}`);
}

function computeAll(journal: JournalReader): { readonly clocks: number; readonly heap: number } {
  const shipped = shippedContractData();
  if (!shipped.ok) throw new Error(shipped.error);
  const replay = createJournalReplay(shipped.value);
  for (const event of journal.events()) {
    const applied = replay.apply(event);
    if (!applied.ok) throw new Error(applied.error);
  }
  const { tickets, contracts } = replay.desk();
  let clocks = 0;
  for (const ticket of tickets) {
    const promise = ticketPromise(ticket, contracts);
    clocks += promise.kind === 'clocks' ? promise.clocks.length : 0;
  }
  return { clocks, heap: process.memoryUsage().heapUsed };
}

/** The watch reads the same journal when a desk starts; meanwhile the desk has to answer. */
async function startWatching(file: string): Promise<readonly Measurement[]> {
  const journal = openSqliteJournal(file);
  const contracts = shippedContracts();
  if (!contracts.ok) throw new Error(contracts.error);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const took = await new Promise<number>((resolve, reject) => {
    const begun = performance.now();
    const watch = createDueWatch({
      journal,
      contracts: contracts.value,
      // Nothing is due yet: what is measured is the reading.
      clock: { now: () => 0 },
      log: { info: () => undefined, warn: () => undefined, error: (message) => reject(new Error(message)) },
      executeAll: () => Promise.reject(new Error('nothing is due')),
      timers: {
        ...systemTimers,
        after(milliseconds, action) {
          if (milliseconds < MINUTE) return cancelled(setTimeout(action, milliseconds));
          resolve(performance.now() - begun);
          return () => undefined;
        },
      },
    });
    watch.start();
  });
  delay.disable();
  await journal.close();
  return [
    { name: 'watch: start with 100,000 tickets, in the background', value: took, unit: 'ms' },
    { name: 'watch: longest time without an answer meanwhile', value: delay.max / 1_000_000, unit: 'ms' },
    { name: 'watch: 99 % of the times', value: delay.percentile(99) / 1_000_000, unit: 'ms' },
  ];
}

function cancelled(timer: NodeJS.Timeout): () => void {
  return () => clearTimeout(timer);
}

/** Processor time in milliseconds: on a busy machine the clock on the wall tells about the others. */
function timed(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
