import { describe, expect, it } from 'vitest';
import { deedsThatFit } from '../../../src-renderer/ticket-parts/deed-bar.tsx';
import { deedShapes, deeds, offeredDeeds, primaryDeed } from '../../../src-renderer/ticket-parts/deeds.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';

const agent = { id: 'sanne', role: 'agent' } as const;
const administrator = { id: 'karin', role: 'administrator' } as const;

describe('offeredDeeds', () => {
  it('offers an open ticket of somebody else to be taken, and everything that moves it on', () => {
    expect(offeredDeeds(ticket({ ownerId: 'tom', status: 'inProgress' }), agent)).toEqual([
      'take',
      'reply',
      'told',
      'note',
      'pause',
      'resolve',
      'priority',
      'handOver',
      'close',
    ]);
  });

  it('offers to go on with what waits for the customer', () => {
    const offered = offeredDeeds(ticket({ status: 'waitingForCustomer', ownerId: 'sanne' }), agent);
    expect(offered).toContain('resume');
    expect(offered).not.toContain('pause');
  });

  it('offers the confirmation first while the functional administrator has not spoken (P1)', () => {
    const offered = offeredDeeds(ticket({ status: 'awaitingAuthorisation' }), agent);
    expect(offered[0]).toBe('confirm');
    expect(offered).not.toContain('resolve');
  });

  it('offers the ticketbox for a phone ticket without a priority (F4), and no change of what it does not have', () => {
    const offered = offeredDeeds(ticket({ channel: 'phone' }, { priority: false }), agent);
    expect(offered).toContain('ticketbox');
    expect(offered).not.toContain('priority');
  });

  it('offers an unknown sender to be known', () => {
    expect(offeredDeeds(ticket({}, { organisation: false }), agent)).toContain('identify');
  });

  it('offers a customer only what is theirs to do', () => {
    expect(offeredDeeds(ticket({ status: 'inProgress', ownerId: 'sanne' }), administrator)).toEqual([
      'reply',
      'priority',
    ]);
    expect(offeredDeeds(ticket({ status: 'resolved' }), administrator)).toEqual(['reply', 'reopen']);
  });
});

describe('primaryDeed', () => {
  const of = (changes: Partial<Ticket>) => {
    const shown = ticket(changes);
    return primaryDeed(offeredDeeds(shown, agent), shown, agent.id);
  };
  it('is taking what nobody has', () => expect(of({})).toBe('take'));
  it('is answering what has no response yet', () =>
    expect(of({ ownerId: 'sanne', status: 'inProgress' })).toBe('reply'));
  it('is resolving one’s own once it was answered', () => {
    const facts = { ...ticket({}).facts, respondedAt: 5 };
    expect(of({ ownerId: 'sanne', status: 'inProgress', facts })).toBe('resolve');
  });
  it('is going on with what waits', () =>
    expect(of({ ownerId: 'sanne', status: 'waitingForCustomer' })).toBe('resume'));
  it('is reopening what was resolved', () => expect(of({ ownerId: 'sanne', status: 'resolved' })).toBe('reopen'));
});

describe('the keys of deeds', () => {
  it('are each other’s only where both are never offered together', () => {
    const byKeys = Map.groupBy(deeds, (deed) => deedShapes[deed].keys);
    const shared = [...byKeys.values()].filter((group) => group.length > 1);
    expect(shared).toEqual([['pause', 'resume']]);
  });
});

describe('deedsThatFit', () => {
  const nameOf = (deed: string) => ({ reply: 'Antwoord', note: 'Notitie' })[deed] ?? 'Neem aan';
  it('leaves out what would be cut off', () => {
    expect(deedsThatFit(['reply', 'note'], { nameOf, primary: 'take', width: 344 })).toEqual(['reply']);
  });
  it('shows all where there is room', () => {
    expect(deedsThatFit(['reply', 'note'], { nameOf, primary: 'take', width: 600 })).toEqual(['reply', 'note']);
  });
});

function ticket(changes: Partial<Ticket>, has: { organisation?: boolean; priority?: boolean } = {}): Ticket {
  const { organisation = true, priority = true } = has;
  const channel = changes.channel ?? 'portal';
  return {
    id: 't',
    version: 1,
    status: 'new',
    ...(organisation ? { organisationId: 'o', contractId: 'smart-fms-basic' } : {}),
    reporter: {},
    authorisation: 'notNeeded',
    channel,
    ...(priority ? { priority: { code: 'B', source: 'customer' } } : {}),
    subject: 'x',
    receivedAt: 1,
    lastActivityAt: 1,
    facts: { startedAt: 1, channel, priorities: [], pauses: [] },
    ...changes,
  };
}
