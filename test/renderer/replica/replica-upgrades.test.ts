import { Dexie } from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { ReplicaDb, START } from '../../../src-renderer/replica/replica-db.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
import { emptyStorage } from '../../support/screen-storage.ts';

const name = 'klokslag-person-agent-journal';

beforeEach(emptyStorage);

/** What version 1 of the copy held: its stores, and rows as they were. */
async function openedAtVersionOne(rows: readonly object[], meta: readonly object[]): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    tickets: 'id, [bucket+sortAt+id], ticket.number, ticket.organisationId, change',
    histories: 'ticketId',
    calls: 'id, startedAt, contactId, organisationId',
    organisations: 'id',
    contacts: 'id',
    persons: 'id',
    blobs: 'blobId',
    meta: 'key',
  });
  await old.table('tickets').bulkAdd(rows);
  await old.table('meta').bulkAdd(meta);
  old.close();
}

function row(id: string, bucket: string, more: object = {}) {
  return { id, bucket, sortAt: 5, ticket: { id, number: 1, status: 'closed', lastActivityAt: 5, facts: {}, ...more } };
}

it('version 2 names buckets after contracts, and leaves all others as they were', async () => {
  const buckets = ['deadline:smart-fms-basic@1', 'deadline:smart@2-basic@12', 'deadline:', 'paused', 'closed'];
  await openedAtVersionOne(
    buckets.map((bucket, index) => row(`t${index}`, bucket)),
    [{ ...START, cursor: 7 }],
  );
  const db = new ReplicaDb(name);
  const found = await db.tickets.orderBy('id').toArray();
  expect(found.map(({ bucket }) => bucket)).toEqual([
    'deadline:smart-fms-basic',
    'deadline:smart@2-basic',
    'deadline:',
    'paused',
    'closed',
  ]);
  expect(await db.position()).toMatchObject({ cursor: 7 });
  db.close();
});

it('version 3 parts resolved from closed, each by when that was and the newest first, and leaves what is open as it was', async () => {
  await openedAtVersionOne(
    [
      row('resolved', 'closed', { status: 'resolved', facts: { resolvedAt: 3 } }),
      row('resolved-later', 'closed', { status: 'resolved', facts: { resolvedAt: 4 } }),
      row('closed', 'closed', { facts: { resolvedAt: 3, closedAt: 4 } }),
      row('without-a-moment', 'closed'),
      row('open', 'paused', { status: 'waitingForCustomer' }),
    ],
    [{ ...START, cursor: 7 }],
  );
  const db = new ReplicaDb(name);
  const found = await db.tickets.orderBy('[bucket+sortAt+id]').toArray();
  expect(found.map(({ id, bucket, sortAt }) => [id, bucket, sortAt])).toEqual([
    ['without-a-moment', 'closed', -5],
    ['closed', 'closed', -4],
    ['open', 'paused', 5],
    ['resolved-later', 'resolved', -4],
    ['resolved', 'resolved', -3],
  ]);
  expect(await db.position()).toMatchObject({ cursor: 7 });
  db.close();
});

it('version 2 completes what the host said about contracts, so that the copy opens without it', async () => {
  const shipped = shippedContractData();
  if (!shipped.ok) throw new Error(shipped.error);
  const contracts = shipped.value.map((contract) => ({
    ...contract,
    versions: contract.versions.map((version) => {
      const { prioritySetBy: _by, reopening: _re, sameDayDecision: _same, ladder: _ladder, ...rest } = version;
      const { thresholds: _thresholds, periods: _periods, ...asItWas } = rest;
      return asItWas;
    }),
  }));
  await openedAtVersionOne([], [{ key: 'hello', hello: { deskName: 'Desk', contracts }, offset: 3 }]);
  const db = new ReplicaDb(name);
  const hello = await db.lastHello();
  expect(hello).toMatchObject({ offset: 3, hello: { deskName: 'Desk' } });
  expect(hello?.hello.contracts.flatMap(({ versions }) => versions.map(({ ladder }) => ladder))).toEqual([[], []]);
  db.close();
});
