import { beforeEach, describe, expect, it } from 'vitest';
import { applyEvents } from '../../../src-renderer/replica/apply-events.ts';
import { catchUp } from '../../../src-renderer/replica/catch-up.ts';
import { firstFill } from '../../../src-renderer/replica/first-fill.ts';
import type { FillProgress } from '../../../src-renderer/replica/replica-db.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import { screenLine } from '../../support/screen-line.ts';
import { emptyStorage, openReplica } from '../../support/screen-storage.ts';
import { MONDAY_TEN, openFurnishedDesk, people, phoneCall, registration } from '../../support/test-desk.ts';

const shipped = shippedContracts();
if (!shipped.ok) throw new Error(shipped.error);
const contracts = shipped.value;

describe('the replica', () => {
  beforeEach(emptyStorage);

  it('holds after the first fill what the journal made of each ticket, customer, contact and person', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    await desk.set(registration('ticket-2', 'org-vastgoed'));
    const db = openReplica();
    expect(await firstFill(db, screenLine(desk, people.agent.id).bridge, contracts)).toEqual({
      ok: true,
      value: undefined,
    });
    const rows = await db.tickets.toArray();
    expect(
      rows.map(({ id, bucket, sortAt, ticket, due }) => ({
        id,
        bucket,
        sortAt,
        subject: ticket.subject,
        due: due.kind,
      })),
    ).toEqual([
      {
        id: 'ticket-1',
        bucket: 'deadline:smart-production-suite',
        // Type c by phone: response within 30 minutes of the call's start at 9:59.
        sortAt: MONDAY_TEN + 29 * 60_000,
        subject: 'Scanner leest niets',
        due: 'deadline',
      },
      {
        id: 'ticket-2',
        bucket: 'deadline:smart-fms-basic',
        // Nobody said a class: A, 2 service hours from 10:00.
        sortAt: Date.parse('2026-11-23T11:00:00Z'),
        subject: 'Order blijft hangen',
        due: 'deadline',
      },
    ]);
    expect(await db.organisations.count()).toBe(2);
    expect(await db.contacts.count()).toBe(2);
    expect(await db.persons.count()).toBe(5);
    expect((await db.calls.get('call-ticket-1'))?.ticketId).toBe('ticket-1');
    expect((await db.histories.get('ticket-1'))?.events.map(({ body }) => body.type)).toEqual(['ticket.registered']);
    expect(await db.position()).toEqual({ key: 'position', cursor: await desk.journal.head(), change: 1 });
  });

  it('goes on with a first fill that was broken off, and tells how far it is', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    const line = screenLine(desk, people.agent.id);
    const db = openReplica();
    const small = { ...line.bridge, call: smallPages(line.bridge.call, 4) };
    const seen: FillProgress[] = [];
    const cutAfterTwo = async (...[name, argument]: Parameters<typeof small.call>) => {
      if (seen.length >= 2) line.cut();
      return small.call(name, argument);
    };
    const first = await firstFill(db, { ...small, call: cutAfterTwo as typeof small.call }, contracts, (progress) => {
      seen.push(progress);
    });
    expect(first).toEqual({ ok: false, error: { kind: 'unreachable' } });
    const between = await db.position();
    expect(between.filling?.done).toBeGreaterThan(0);
    line.restore();
    await desk.set(registration('ticket-2', 'org-vastgoed'));
    expect((await firstFill(db, small, contracts)).ok).toBe(true);
    expect((await catchUp(db, line.bridge, contracts)).ok).toBe(true);
    expect((await db.tickets.toCollection().primaryKeys()).sort()).toEqual(['ticket-1', 'ticket-2']);
    expect(await db.persons.count()).toBe(5);
    expect(seen[0]).toEqual({ done: 0, total: 0 });
    expect(seen[1]?.total).toBe(11);
  });

  it('takes in what happened since, once, however often it is sent', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    const { bridge } = screenLine(desk, people.agent.id);
    const db = openReplica();
    await firstFill(db, bridge, contracts);
    await desk.set({ type: 'ticket.note', ticketId: 'ticket-1', text: 'Nagekeken.' });
    await catchUp(db, bridge, contracts);
    const events = await desk.journal.stream('ticket', 'ticket-1');
    await applyEvents(db, contracts, { events });
    expect((await db.tickets.get('ticket-1'))?.ticket.version).toBe(2);
    expect((await db.histories.get('ticket-1'))?.events.map(({ version }) => version)).toEqual([1, 2]);
    expect((await db.position()).cursor).toBe(await desk.journal.head());
  });

  it('fetches a ticket whole when it comes into view with a hole in its history', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    const { bridge, calls } = screenLine(desk, people.agent.id);
    const db = openReplica();
    await firstFill(db, bridge, contracts);
    await db.tickets.delete('ticket-1');
    await db.histories.delete('ticket-1');
    await desk.set({ type: 'ticket.note', ticketId: 'ticket-1', text: 'Nagekeken.' });
    expect((await catchUp(db, bridge, contracts)).ok).toBe(true);
    expect(calls.filter(({ name }) => name === 'journal.stream').map(({ argument }) => argument)).toEqual([
      { stream: 'ticket', id: 'ticket-1' },
    ]);
    expect((await db.histories.get('ticket-1'))?.events.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('takes out of the queue what is resolved, and finds it by number still', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    const { bridge } = screenLine(desk, people.agent.id);
    const db = openReplica();
    await firstFill(db, bridge, contracts);
    await desk.set({ type: 'ticket.resolve', ticketId: 'ticket-1', solution: 'Opnieuw gestart.', via: 'phone' });
    await catchUp(db, bridge, contracts);
    const row = await db.tickets.get('ticket-1');
    expect(row?.bucket).toBe('resolved');
    expect(row?.change).toBe(2);
    expect(
      (
        await db.tickets
          .where('ticket.number')
          .equals(row?.ticket.number ?? 0)
          .first()
      )?.id,
    ).toBe('ticket-1');
  });
});

function smallPages(call: ReturnType<typeof screenLine>['bridge']['call'], limit: number): typeof call {
  return (name, argument) => call(name, name === 'journal.fill' ? { ...argument, limit } : argument);
}
