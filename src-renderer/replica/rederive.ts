import { Dexie } from 'dexie';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { addStream, noRows } from './apply-events.ts';
import type { ReplicaDb } from './replica-db.ts';
import type { TicketRow } from './ticket-row.ts';

const CHUNK = 500;

function rowFromHistory(events: readonly JournalEvent[], contracts: ContractBook): TicketRow | undefined {
  const rows = noRows();
  addStream(rows, events, contracts);
  return rows.tickets[0];
}

/**
 * After a contract, or the way tickets are folded, changed: folds every ticket from its history again and works out what is due on it, in
 * steps that don't hold the screen up.
 */
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
    await db.transaction('rw', [db.tickets, db.histories, db.meta], async () => {
      const position = await db.position();
      const change = position.change + 1;
      // Read again: events may have come in since.
      const histories = await db.histories.bulkGet(ids);
      await db.tickets.bulkPut(
        histories.flatMap((history) => {
          const row = history && rowFromHistory(history.events, contracts);
          return row ? [{ ...row, change }] : [];
        }),
      );
      await db.meta.put({ ...position, change });
    });
  }
}
