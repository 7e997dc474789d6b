import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpenQueue } from '../../../src-renderer/replica/open-queue.ts';
import { OpenTickets } from '../../../src-renderer/replica/open-tickets.ts';
import type { QueueContext, QueueFilter } from '../../../src-renderer/replica/queue-groups.ts';
import type { TicketRow } from '../../../src-renderer/replica/ticket-row.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const context: QueueContext = {
  now: MONDAY_TEN,
  me: 'person-agent',
  role: 'agent',
  endOfDay: Date.parse('2026-11-23T23:00:00Z'),
  openBuckets: new Set(['deadline:smart-production-suite']),
  organisationName: () => 'Voorbeeld Metaal',
};

function filled(): OpenTickets {
  const tickets = new OpenTickets();
  tickets.put([sampleRow('a'), sampleRow('b', { receivedAt: MONDAY_TEN + MINUTE })]);
  tickets.setComplete();
  return tickets;
}

describe('the view of the open tickets', () => {
  it('stays the same object while what happens moves no row and changes no count', () => {
    const tickets = filled();
    const queue = new OpenQueue(tickets, {}, context);
    const before = queue.view({});
    tickets.put([sampleRow('a', { version: 2, subject: 'Anders' })]);
    expect(queue.view({})).toBe(before);
    expect(before.row('a')?.ticket.subject).toBe('Anders');
  });

  it('keeps its groups when only a count changes', () => {
    const tickets = filled();
    const queue = new OpenQueue(tickets, {}, context);
    const before = queue.view({});
    tickets.put([sampleRow('a', { version: 2, ownerId: 'person-agent' })]);
    const after = queue.view({});
    expect(after.facets).toMatchObject({ all: 2, mine: 1, nobody: 1 });
    expect(after.groups).toBe(before.groups);
  });

  it('answers the same for the same moment, whatever has happened since', () => {
    const tickets = filled();
    const queue = new OpenQueue(tickets, {}, context);
    const moment = {};
    const before = queue.view(moment);
    tickets.put([sampleRow('c')]);
    expect(queue.view(moment)).toBe(before);
    expect(queue.view({}).total).toBe(3);
  });

  it('equals one that is read anew after any course of events, also when more happens than is remembered', () => {
    const filters: readonly QueueFilter[] = [
      {},
      { owner: 'me' },
      { status: 'inProgress' },
      { clock: 'today' },
      { text: 'scanner' },
    ];
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      minutes: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom('new', 'inProgress', 'closed'),
      ownerId: fc.constantFrom(undefined, 'person-agent', 'person-lead'),
      subject: fc.constantFrom('Scanner leest niets', 'Vullijn staat stil'),
      times: fc.constantFrom(1, 1, 1, 1200),
      isOwn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...filters), fc.array(step, { maxLength: 12 }), (filter, steps) => {
        const tickets = new OpenTickets();
        const queue = new OpenQueue(tickets, filter, context);
        let version = 0;
        for (const { id, minutes, times, isOwn, ...facts } of steps) {
          for (let time = 0; time < times; time += 1) {
            version += 1;
            const row: TicketRow = sampleRow(id, { ...facts, version, receivedAt: MONDAY_TEN + minutes * MINUTE });
            if (isOwn) tickets.setOverlay(new Map([[id, { ...row, delivery: 'pending' }]]));
            else tickets.put([row]);
          }
          const { row: _row, ...view } = queue.view({});
          const { row: _other, ...anew } = new OpenQueue(tickets, filter, context).view({});
          expect(view).toEqual(anew);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  }, 30_000);
});
