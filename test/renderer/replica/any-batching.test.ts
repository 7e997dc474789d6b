import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { applyEvents } from '../../../src-renderer/replica/apply-events.ts';
import { rederiveRows } from '../../../src-renderer/replica/rederive.ts';
import type { ReplicaDb } from '../../../src-renderer/replica/replica-db.ts';
import { type AnyJournal, anyJournal } from '../../support/any-journal.ts';
import { emptyStorage, openReplica } from '../../support/screen-storage.ts';

beforeEach(emptyStorage);

/** Ends of batches, as shares of the journal; and how far each one begins before the end of the one before. */
const anyBatching = fc.array(fc.record({ end: fc.double({ min: 0, max: 1, noNaN: true }), overlap: fc.nat(4) }), {
  maxLength: 12,
});

it('replicas that were told the same events agree, in whatever batches and however often they were told', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournal, anyBatching, async (journal, batching) => {
      const { events, contractsAfter } = journal;
      const atOnce = openReplica();
      await applyEvents(atOnce, contractsAfter(events.length), { events, cursor: events.length });
      const inParts = openReplica();
      await tellInParts(inParts, journal, batching);
      expect(await contentOf(inParts)).toEqual(await contentOf(atOnce));
      atOnce.close();
      inParts.close();
    }),
    { numRuns: 25, seed: 20261128 },
  );
});

async function tellInParts(
  db: ReplicaDb,
  { events, contractsAfter }: AnyJournal,
  batching: readonly { readonly end: number; readonly overlap: number }[],
): Promise<void> {
  const ends = batching.map(({ end, overlap }) => ({ end: Math.round(end * events.length), overlap }));
  let told = 0;
  for (const { end, overlap } of [...ends, { end: events.length, overlap: 2 }].toSorted((a, b) => a.end - b.end)) {
    const batch = events.slice(Math.max(0, told - overlap), end);
    const contracts = contractsAfter(end);
    const gaps = await applyEvents(db, contracts, { events: batch, cursor: end });
    expect(gaps).toEqual([]);
    // As a screen does when a version passes by.
    if (batch.some(({ body }) => body.type === 'contract.versionSaved')) await rederiveRows(db, contracts);
    told = end;
  }
}

/** Rows without the number of the change that wrote them: that differs by the batching. */
async function contentOf(db: ReplicaDb) {
  const rows = await db.tickets.orderBy('id').toArray();
  return {
    tickets: rows.map(({ change: _change, ...row }) => row),
    histories: await db.histories.orderBy('ticketId').toArray(),
    cursor: (await db.position()).cursor,
  };
}
