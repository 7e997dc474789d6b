import { describe, expect, it } from 'vitest';
import { mergeHistory } from '../../../src-renderer/queries/merge-history.ts';
import type { PendingItem } from '../../../src-renderer/replica/with-pending.ts';
import type { JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import type { TicketEvent } from '../../../src-shared/ticket/ticket-event.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const by = { kind: 'person', personId: 'person-agent', name: 'Sanne Smit', role: 'agent' } as const;

function event(seq: number, body: TicketEvent, commandId = `command-${seq}`): JournalEvent {
  return { seq, stream: 'ticket', streamId: 'ticket-1', version: seq, commandId, at: MONDAY_TEN + seq, by, v: 1, body };
}

const pending: PendingItem = {
  entryId: 'command-own',
  at: MONDAY_TEN,
  by,
  body: { type: 'ticket.noteAdded', text: 'Eigen notitie' },
  delivery: 'pending',
};

describe('a ticket’s history on the screen', () => {
  it('has own work at its end', () => {
    const items = mergeHistory([event(1, { type: 'ticket.taken', ownerId: 'person-agent' })], [pending]);
    expect(items.map(({ key, delivery }) => [key, delivery])).toEqual([
      ['1', undefined],
      ['command-own-0', 'pending'],
    ]);
  });

  it('shows once what was delivered while it still stands in the outbox', () => {
    const items = mergeHistory([event(1, pending.body, 'command-own')], [pending]);
    expect(items.map(({ key }) => key)).toEqual(['1']);
  });

  it('has no line for what this reader may not see', () => {
    expect(mergeHistory([event(1, { type: 'ticket.hidden' })], [])).toEqual([]);
  });
});
