import type { Bridge, CallError, FillPage } from '../../src-shared/contract/calls.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { addStream, noRows, type ReplicaRows } from './apply-events.ts';
import type { FillProgress, Position, ReplicaDb } from './replica-db.ts';

/** Streams a page: small enough that parsing and writing one never holds the screen up for long. */
const PAGE = 1000;

/** Fills an empty replica page by page; broken off, it goes on where it was. The next page is fetched while one is written. */
export async function firstFill(
  db: ReplicaDb,
  bridge: Bridge,
  contracts: ContractBook,
  onProgress: (progress: FillProgress) => void = () => undefined,
): Promise<Result<void, CallError>> {
  let position = await db.position();
  if (!position.filling) return ok(undefined);
  let fetching = fetchPage(bridge, position.filling);
  while (position.filling) {
    onProgress(position.filling);
    const page = await fetching;
    if (!page.ok) return page;
    const next = after(position, page.value);
    if (next.filling) fetching = fetchPage(bridge, next.filling);
    await writePage(db, rowsOfPage(page.value, contracts), next);
    position = next;
  }
  return ok(undefined);
}

function fetchPage(bridge: Bridge, { after, upTo }: FillProgress) {
  return bridge.call('journal.fill', {
    limit: PAGE,
    ...(after === undefined ? {} : { after }),
    ...(upTo === undefined ? {} : { upTo }),
  });
}

function after(position: Position, page: FillPage): Position {
  const { filling, ...rest } = position;
  const done = (filling?.done ?? 0) + page.streams.length;
  if (page.next === undefined) return { ...rest, cursor: page.upTo, change: position.change + 1 };
  return { ...rest, filling: { upTo: page.upTo, after: page.next, done, total: page.total } };
}

function rowsOfPage(page: FillPage, contracts: ContractBook): ReplicaRows {
  const rows = noRows();
  for (const events of page.streams) addStream(rows, events, contracts);
  return rows;
}

/** Rows and progress in one transaction: a page is there or it is not. */
function writePage(db: ReplicaDb, rows: ReplicaRows, position: Position): Promise<unknown> {
  return db.transaction(
    'rw',
    [db.tickets, db.histories, db.calls, db.organisations, db.contacts, db.persons, db.meta],
    () =>
      Promise.all([
        db.tickets.bulkAdd(rows.tickets),
        db.histories.bulkAdd(rows.histories),
        db.calls.bulkAdd(rows.calls),
        db.organisations.bulkAdd(rows.organisations),
        db.contacts.bulkAdd(rows.contacts),
        db.persons.bulkAdd(rows.persons),
        db.meta.put(position),
      ]),
  );
}
