import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { followLedger, type LedgerProgress } from '../../../src-renderer/replica/follow-ledger.ts';
import { OutcomeLedger } from '../../../src-renderer/replica/outcome-ledger.ts';
import type { ReplicaDb } from '../../../src-renderer/replica/replica-db.ts';
import { parsePeriod, periodSpan } from '../../../src-shared/sla/reporting-period.ts';
import { type ServiceReport, serviceReport } from '../../../src-shared/sla/service-report.ts';
import { DAY } from '../../../src-shared/time/instant.ts';
import { contracts, sampleRow } from '../../support/row-samples.ts';
import { emptyStorage, openReplica } from '../../support/screen-storage.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const always = { from: Date.parse('2020-01-01T00:00:00Z'), to: Date.parse('2030-01-01T00:00:00Z') };
const all = (ledger: OutcomeLedger) => [...ledger.within(always)];
const ids = (ledger: OutcomeLedger) =>
  all(ledger)
    .map(({ id }) => id)
    .toSorted();

/** The same whatever the order in which tickets came. */
function counted({ misses, atRisk, ...figures }: ServiceReport) {
  const named = (outcomes: ServiceReport['misses']) =>
    outcomes.map(({ ticketId, measure }) => `${ticketId} ${measure}`).toSorted();
  return { ...figures, misses: named(misses), atRisk: named(atRisk) };
}

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
    expect(all(ledger).map(({ id, isOpen, outcomes }) => [id, isOpen, outcomes.length])).toEqual([
      ['a', true, 2],
      ['b', false, 2],
    ]);
  });

  it('passes over an older state that was read before a newer one came', () => {
    const ledger = new OutcomeLedger();
    ledger.put([sampleRow('a', { version: 3, status: 'closed' })]);
    ledger.put([sampleRow('a', { version: 2 })]);
    expect(all(ledger).map(({ isOpen }) => isOpen)).toEqual([false]);
  });

  it('takes in the same state worked out anew, as after a change of contract', () => {
    const ledger = new OutcomeLedger();
    ledger.put([{ ...sampleRow('a'), outcomes: [] }]);
    ledger.put([sampleRow('a')]);
    expect(all(ledger).map(({ outcomes }) => outcomes.length)).toEqual([2]);
  });

  it('finds for any period what a report over everything counts in it', () => {
    const ledger = new OutcomeLedger();
    const received = Array.from({ length: 240 }, (_, at) => Date.parse('2025-01-03T09:00:00Z') + at * 3.1 * DAY);
    ledger.put(
      received.map((receivedAt, at) => {
        const row = sampleRow(`t-${at}`, { receivedAt, ...(at % 3 === 0 ? {} : { status: 'closed' }) });
        const escalations = [{ at: receivedAt + 40 * DAY, level: 2 }];
        return at % 5 === 0 ? { ...row, milestones: { disputes: [], escalations, reopenings: [] } } : row;
      }),
    );
    const contract = contracts.get('smart-production-suite');
    if (!contract) throw new Error('it ships with the product');
    const everything = [...ledger.relevantTo(always)];
    expect(everything.length).toBe(240);
    for (const text of ['2025-01', '2025-03', '2025-Q4', '2026-Q2', '2026', '2027-Q1']) {
      const period = parsePeriod(text);
      if (!period.ok) throw new Error(period.error);
      const question = { contract, period: periodSpan(period.value, 'Europe/Amsterdam'), now: MONDAY_TEN };
      const found = [...ledger.relevantTo(question.period)];
      expect(new Set(found).size).toBe(found.length);
      expect(counted(serviceReport(found, question))).toEqual(counted(serviceReport(everything, question)));
    }
  });

  it('forgets where a ticket counted before', () => {
    const ledger = new OutcomeLedger();
    ledger.put([sampleRow('a', { version: 1 })]);
    ledger.put([sampleRow('a', { version: 2, status: 'closed', receivedAt: MONDAY_TEN - 400 * DAY })]);
    const then = { from: MONDAY_TEN - DAY, to: MONDAY_TEN + DAY };
    expect([...ledger.relevantTo(then)]).toEqual([]);
    expect([...ledger.within({ from: then.from - 400 * DAY, to: then.to - 400 * DAY })].map(({ id }) => id)).toEqual([
      'a',
    ]);
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
