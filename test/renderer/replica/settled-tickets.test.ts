import { beforeEach, describe, expect, it } from 'vitest';
import { fitsFilter, type QueueFilter } from '../../../src-renderer/replica/queue-groups.ts';
import { type ReplicaDb, START } from '../../../src-renderer/replica/replica-db.ts';
import { SettledTickets } from '../../../src-renderer/replica/settled-tickets.ts';
import type { TicketRow } from '../../../src-renderer/replica/ticket-row.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { sampleRow, sampleTicket } from '../../support/row-samples.ts';
import { emptyStorage, openReplica } from '../../support/screen-storage.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

type Settled = Extract<QueueFilter['status'], 'resolved' | 'closed'>;

beforeEach(emptyStorage);

/** Resolved, or closed, so many minutes after Monday ten. */
function settled(id: string, minutes: number, more: { readonly status?: Settled; readonly subject?: string } = {}) {
  const at = MONDAY_TEN + minutes * MINUTE;
  const { facts } = sampleTicket(id);
  const { status = 'resolved' } = more;
  const ended = status === 'resolved' ? { resolvedAt: at } : { resolvedAt: MONDAY_TEN, closedAt: at };
  // Something was said after it: that makes it no newer.
  return sampleRow(id, { ...more, status, lastActivityAt: MONDAY_TEN + 9999 * MINUTE, facts: { ...facts, ...ended } });
}

function searched(db: ReplicaDb, filter: QueueFilter & { readonly status: Settled }, atLeast?: number) {
  let breaths = 0;
  const fits = fitsFilter(filter, {
    now: MONDAY_TEN,
    me: 'person-agent',
    role: 'agent',
    endOfDay: MONDAY_TEN,
    openBuckets: new Set(),
    organisationName: (id) => (id === 'org-metaal' ? 'Voorbeeld Metaal' : undefined),
  });
  const breathe = async () => {
    breaths += 1;
  };
  const tickets = new SettledTickets(db, {
    bucket: filter.status,
    fits,
    breathe,
    ...(atLeast === undefined ? {} : { atLeast }),
  });
  return { tickets, breaths: () => breaths, ids: () => tickets.found().rows.map(({ id }) => id) };
}

async function filled(rows: readonly TicketRow[]): Promise<ReplicaDb> {
  const db = openReplica();
  await db.tickets.bulkAdd(rows);
  await db.meta.put({ key: 'position', cursor: 1, change: 1 });
  return db;
}

async function changed(db: ReplicaDb, row: TicketRow, change: number): Promise<void> {
  await db.tickets.put({ ...row, change });
  await db.meta.put({ ...START, cursor: change, change });
}

function many(count: number): readonly TicketRow[] {
  return Array.from({ length: count }, (_, at) => settled(`t${String(at).padStart(4, '0')}`, -at));
}

describe('tickets that are done with', () => {
  it('stand by when they were resolved, the newest first, without those that are closed or open', async () => {
    const db = await filled([
      settled('early', 1),
      settled('late', 3),
      settled('between', 2),
      settled('closed', 4, { status: 'closed' }),
      sampleRow('open'),
    ]);
    const resolved = searched(db, { status: 'resolved' });
    await resolved.tickets.start();
    expect(resolved.ids()).toEqual(['late', 'between', 'early']);
    const closed = searched(db, { status: 'closed' });
    await closed.tickets.start();
    expect(closed.ids()).toEqual(['closed']);
  });

  it('are found by subject and customer', async () => {
    const db = await filled([
      settled('scanner', 1),
      settled('press', 2, { subject: 'Pers staat stil' }),
      settled('other', 3, { subject: 'Deur klemt' }),
    ]);
    const found = searched(db, { status: 'resolved', text: 'metaal pers' });
    await found.tickets.start();
    expect(found.ids()).toEqual(['press']);
    expect(found.tickets.found()).toMatchObject({ looked: 3, isComplete: true, isReading: false });
  });

  it('are read only as far as somebody looks', async () => {
    const db = await filled(many(1000));
    const { tickets } = searched(db, { status: 'resolved' });
    await tickets.start();
    expect(tickets.found()).toMatchObject({ looked: 400, reads: 0, isComplete: false, isReading: false });
    expect(tickets.found().rows).toHaveLength(400);
    await tickets.more();
    expect(tickets.found()).toMatchObject({ looked: 800, reads: 1, isComplete: false });
    await tickets.more();
    expect(tickets.found()).toMatchObject({ looked: 1000, isComplete: true });
    expect(tickets.found().rows[999]?.id).toBe('t0999');
    await tickets.more();
    expect(tickets.found().reads).toBe(2);
  });

  it('are looked through to the oldest for a rare word, with the screen let through in between', async () => {
    const db = await filled([...many(900), settled('rare', -5000, { subject: 'Zeldzaam' })]);
    const { tickets, ids, breaths } = searched(db, { status: 'resolved', text: 'zeldzaam' });
    await tickets.start();
    expect(ids()).toEqual(['rare']);
    expect(breaths()).toBe(2);
  });

  it('are read as far as the list stood before', async () => {
    const db = await filled(many(1000));
    const { tickets } = searched(db, { status: 'resolved' }, 700);
    await tickets.start();
    expect(tickets.found().looked).toBe(800);
  });

  it('are read no further once nobody looks', async () => {
    const db = await filled(many(900));
    const { tickets } = searched(db, { status: 'resolved', text: 'niets' });
    const reading = tickets.start();
    tickets.stop();
    await reading;
    expect(tickets.found().looked).toBe(0);
  });

  it('lose what is reopened, and get what is resolved meanwhile', async () => {
    const db = await filled([settled('first', 1), settled('second', 2)]);
    const { tickets, ids } = searched(db, { status: 'resolved' });
    await tickets.start();
    await changed(db, sampleRow('second', { version: 2, status: 'inProgress' }), 2);
    await tickets.refresh();
    expect(ids()).toEqual(['first']);
    await changed(db, settled('third', 5), 3);
    await tickets.refresh();
    expect(ids()).toEqual(['third', 'first']);
    await changed(db, settled('fourth', 6, { status: 'closed' }), 4);
    await tickets.refresh();
    expect(ids()).toEqual(['third', 'first']);
  });

  it('do not get twice what changes further down than was read', async () => {
    const db = await filled(many(500));
    const { tickets, ids } = searched(db, { status: 'resolved' });
    await tickets.start();
    await changed(db, settled('t0450', -450, { subject: 'Anders' }), 2);
    await tickets.refresh();
    expect(ids()).toHaveLength(400);
    await tickets.more();
    expect(new Set(ids()).size).toBe(500);
    expect(ids()).toHaveLength(500);
  });
});
