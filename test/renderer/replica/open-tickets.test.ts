import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OpenTickets, type RowChange } from '../../../src-renderer/replica/open-tickets.ts';
import { bySortAt, type TicketRow } from '../../../src-renderer/replica/ticket-row.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const at = (minutes: number) => ({ receivedAt: MONDAY_TEN + minutes * MINUTE });
const idsIn = (store: OpenTickets) => [...store.buckets.values()].map((rows) => rows.map(({ id }) => id));

describe('the open tickets in memory', () => {
  it('stand in the order of their deadline, whatever order they come in', () => {
    const store = new OpenTickets();
    store.put([sampleRow('b', at(2)), sampleRow('a', at(1))]);
    store.setComplete();
    store.put([sampleRow('c', at(3)), sampleRow('first', at(0))]);
    expect(idsIn(store)).toEqual([['first', 'a', 'b', 'c']]);
  });

  it('lose what is closed', () => {
    const store = new OpenTickets();
    store.put([sampleRow('a'), sampleRow('b')]);
    store.put([sampleRow('a', { status: 'resolved', version: 2 })]);
    expect(store.get('a')).toBeUndefined();
    expect(idsIn(store)).toEqual([['b']]);
  });

  it('pass over an older state that was read before a newer one came', () => {
    const store = new OpenTickets();
    store.put([sampleRow('a', { version: 3, subject: 'Nieuw' })]);
    store.put([sampleRow('a', { version: 2, subject: 'Oud' })]);
    expect(store.get('a')?.ticket.subject).toBe('Nieuw');
  });

  it('show own work over the delivered, and the delivered again when it is gone', () => {
    const store = new OpenTickets();
    const stored = sampleRow('a');
    const own: TicketRow = { ...sampleRow('a', { ...at(9), version: 2 }), delivery: 'pending' };
    store.put([stored, sampleRow('b', at(5))]);
    store.setOverlay(new Map([['a', own]]));
    expect(store.get('a')).toBe(own);
    expect(idsIn(store)).toEqual([['b', 'a']]);
    store.setOverlay(new Map());
    expect(store.get('a')).toBe(stored);
    expect(idsIn(store)).toEqual([['a', 'b']]);
  });

  it('tell each change with what was shown before and what is shown now', () => {
    const store = new OpenTickets();
    const first = sampleRow('a');
    const second = sampleRow('a', { version: 2 });
    store.put([first]);
    const told: RowChange[][] = [];
    store.subscribe((changes) => told.push([...changes]));
    store.put([second]);
    store.put([sampleRow('a', { version: 3, status: 'closed' })]);
    expect(told).toEqual([[{ before: first, after: second }], [{ before: second }]]);
  });

  it('remember what changed since a moment, and forget what is too much to tell, however many come at once', () => {
    const store = new OpenTickets();
    store.put([sampleRow('a')]);
    const { moment } = store;
    const second = sampleRow('a', { version: 2 });
    store.put([second]);
    expect(store.changesSince(moment)?.map(({ after }) => after)).toEqual([second]);
    const many = Array.from({ length: 200_000 }, (_, index) => ({ ...second, id: `m${index}` }));
    store.put(many);
    expect(store.changesSince(moment)).toBeUndefined();
    expect(store.changesSince(store.moment)).toEqual([]);
  });

  it('equal a plain sorted list after any course of events', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      minutes: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom('stored', 'closed', 'own', 'none'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, complete) => {
        const store = new OpenTickets();
        if (complete) store.setComplete();
        const stored = new Map<string, TicketRow>();
        let overlay = new Map<string, TicketRow>();
        for (const [index, { id, minutes, kind }] of steps.entries()) {
          const row = sampleRow(id, {
            ...at(minutes),
            version: index + 1,
            status: kind === 'closed' ? 'closed' : 'new',
          });
          if (kind === 'stored' || kind === 'closed') {
            store.put([row]);
            stored.set(id, row);
          } else {
            overlay = new Map(overlay);
            if (kind === 'own') overlay.set(id, { ...row, delivery: 'pending' });
            else overlay.delete(id);
            store.setOverlay(overlay);
          }
        }
        const shown = [...new Map([...stored, ...overlay]).values()].filter(({ bucket }) => bucket !== 'closed');
        expect([...store.buckets.values()].flat()).toEqual(shown.sort(bySortAt));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
