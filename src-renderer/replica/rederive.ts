import { Dexie } from 'dexie';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { ReplicaDb } from './replica-db.ts';
import { rowOf } from './ticket-row.ts';

const CHUNK = 500;

/** After a contract changed: works out again what is due on every ticket, in steps that don't hold the screen up. */
export async function rederiveRows(db: ReplicaDb, contracts: ContractBook): Promise<void> {
  for (let after: string | undefined, more = true; more; ) {
    const rows = await db.tickets
      .where('id')
      .between(after ?? Dexie.minKey, Dexie.maxKey, false, true)
      .limit(CHUNK)
      .toArray();
    more = rows.length === CHUNK;
    after = rows.at(-1)?.id;
    const ids = rows.map(({ id }) => id);
    await db.transaction('rw', [db.tickets, db.meta], async () => {
      const position = await db.position();
      const change = position.change + 1;
      // Read again: events may have come in since.
      const current = await db.tickets.bulkGet(ids);
      await db.tickets.bulkPut(
        current.flatMap((row) => (row ? [{ ...rowOf(row.ticket, contracts, row.lastCommandId), change }] : [])),
      );
      await db.meta.put({ ...position, change });
    });
  }
}
