import type { Table } from 'dexie';
import { createHttpBridge } from '../../../src-renderer/bridge/http-bridge.ts';
import { exchangeLink, takeLinkFromAddress } from '../../../src-renderer/bridge/session-exchange.ts';
import { firstFill } from '../../../src-renderer/replica/first-fill.ts';
import { ReplicaDb } from '../../../src-renderer/replica/replica-db.ts';
import { sayHello } from '../../../src-renderer/replica/say-hello.ts';
import { contractBook } from '../../../src-shared/sla/service-contract.ts';

/** So many rows a time: as many as the fill writes at once. */
const CHUNK = 1000;

export interface FillTimes {
  /** The whole first fill: fetching, working out, writing. */
  readonly fill: number;
  /** Nothing but `bulkAdd` of the same rows into the same tables. */
  readonly bare: number;
  readonly rows: number;
}

/** One round, on databases of its own that are gone after it. */
async function round(name: string): Promise<FillTimes> {
  const filled = new ReplicaDb(`${name}-filled`);
  const bare = new ReplicaDb(`${name}-bare`);
  const hello = await sayHello(bridge, Date.now);
  if (!hello.ok) throw new Error(hello.error.kind);
  const start = performance.now();
  const done = await firstFill(filled, bridge, contractBook(hello.value.hello.contracts));
  const fill = performance.now() - start;
  if (!done.ok) throw new Error(done.error.kind);
  const copied = await copy(filled, bare);
  await Promise.all([filled.delete(), bare.delete()]);
  return { fill, ...copied };
}

/** Reading is not measured, adding is. */
async function copy(from: ReplicaDb, to: ReplicaDb): Promise<{ readonly bare: number; readonly rows: number }> {
  await to.open();
  let bare = 0;
  let rows = 0;
  for (const name of ['tickets', 'histories', 'calls', 'organisations', 'contacts', 'persons']) {
    for await (const chunk of chunksOf(from.table(name))) {
      const start = performance.now();
      await to.table(name).bulkAdd(chunk);
      bare += performance.now() - start;
      rows += chunk.length;
    }
  }
  return { bare, rows };
}

async function* chunksOf(table: Table<unknown, string>): AsyncGenerator<unknown[]> {
  for (let after = ''; ; ) {
    const keys = await table.where(':id').above(after).limit(CHUNK).primaryKeys();
    const last = keys.at(-1);
    if (last === undefined) return;
    yield await table.where(':id').between(after, last, false, true).toArray();
    after = last;
  }
}

const link = takeLinkFromAddress(location, history);
const token = await exchangeLink(link ?? '');
if (!token.ok) throw new Error(token.error);
const bridge = createHttpBridge({ origin: '', token: token.value });
Object.assign(globalThis, { round });
