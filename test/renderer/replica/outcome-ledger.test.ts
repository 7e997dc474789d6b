import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { followLedger, type LedgerProgress } from '../../../src-renderer/replica/follow-ledger.ts';
import { OutcomeLedger } from '../../../src-renderer/replica/outcome-ledger.ts';
import type { ReplicaDb } from '../../../src-renderer/replica/replica-db.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { emptyStorage, openReplica } from '../../support/screen-storage.ts';

const ids = (ledger: OutcomeLedger) => [...ledger.tickets].map(({ id }) => id).toSorted();

function follow(db: ReplicaDb) {
  const ledger = new OutcomeLedger();
  const told: LedgerProgress[] = [];
  const stop = followLedger(db, ledger, {
    breathe: () => Promise.resolve(),
    onChange: (progress) => told.push(progress),
  });
  onTestFinished(stop);
  return { ledger, told, isComplete: () => told.at(-1)?.isComplete === true };
}

describe('the ledger of outcomes', () => {
  beforeEach(emptyStorage);

  it('holds closed tickets too, with what each is worth', () => {
    const ledger = new OutcomeLedger();
    ledger.put([sampleRow('a'), sampleRow('b', { status: 'closed' })]);
    expect([...ledger.tickets].map(({ id, isOpen, outcomes }) => [id, isOpen, outcomes.length])).toEqual([
      ['a', true, 2],
      ['b', false, 2],
    ]);
  });

  it('passes over an older state that was read before a newer one came', () => {
    const ledger = new OutcomeLedger();
    ledger.put([sampleRow('a', { version: 3, status: 'closed' })]);
    ledger.put([sampleRow('a', { version: 2 })]);
    expect([...ledger.tickets].map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  it('takes in the same state worked out anew, as after a change of contract', () => {
    const ledger = new OutcomeLedger();
    ledger.put([{ ...sampleRow('a'), outcomes: [] }]);
    ledger.put([sampleRow('a')]);
    expect([...ledger.tickets].map(({ outcomes }) => outcomes.length)).toEqual([2]);
  });

  it('reads everything piece by piece, telling how far it is, and follows what is written after', async () => {
    const db = openReplica();
    const many = Array.from({ length: 700 }, (_, at) => sampleRow(`t-${String(at).padStart(4, '0')}`));
    await db.tickets.bulkAdd(many);
    await db.meta.put({ key: 'position', cursor: 1, change: 1 });
    const { ledger, told, isComplete } = follow(db);
    await expect.poll(isComplete).toBe(true);
    expect(told).toEqual([
      { done: 300, total: 700, isComplete: false },
      { done: 600, total: 700, isComplete: false },
      { done: 700, total: 700, isComplete: true },
    ]);
    await db.transaction('rw', [db.tickets, db.meta], async () => {
      await db.tickets.put({ ...sampleRow('new'), change: 2 });
      await db.meta.put({ key: 'position', cursor: 2, change: 2 });
    });
    await expect.poll(() => ids(ledger).includes('new')).toBe(true);
    expect(ledger.size).toBe(701);
  });

  it('waits for the first fill to be complete', async () => {
    const db = openReplica();
    await db.tickets.bulkAdd([sampleRow('a')]);
    await db.meta.put({ key: 'position', cursor: 0, change: 0, filling: { done: 1, total: 2 } });
    const { ledger, isComplete } = follow(db);
    await db.tickets.bulkAdd([sampleRow('b')]);
    await db.meta.put({ key: 'position', cursor: 5, change: 1 });
    await expect.poll(isComplete).toBe(true);
    expect(ids(ledger)).toEqual(['a', 'b']);
  });
});
