import { describe, expect, it } from 'vitest';
import { deedsThatFit } from '../../../src-renderer/ticket-parts/deed-bar.tsx';
import { deedShapes, deeds } from '../../../src-renderer/ticket-parts/deed-shapes.ts';
import { offeredDeeds, primaryDeed } from '../../../src-renderer/ticket-parts/deeds.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { contracts } from '../../support/row-samples.ts';

const agent = { id: 'sanne', role: 'agent' } as const;
const administrator = { id: 'karin', role: 'administrator' } as const;

describe('offeredDeeds', () => {
  it('offers an open ticket of somebody else to be taken, and everything that moves it on', () => {
    expect(offeredDeeds(ticket({ ownerId: 'tom', status: 'inProgress' }), agent, contracts)).toEqual([
      'take',
      'check',
      'reply',
      'told',
      'note',
      'pause',
      'resolve',
      'priority',
      'forward',
      'escalate',
      'handOver',
      'close',
    ]);
  });

  it('offers to go on with what waits for the customer', () => {
    const offered = offeredDeeds(ticket({ status: 'waitingForCustomer', ownerId: 'sanne' }), agent, contracts);
    expect(offered).toContain('resume');
    expect(offered).not.toContain('pause');
  });

  it('offers the confirmation first while the functional administrator has not spoken (P1)', () => {
    const offered = offeredDeeds(ticket({ status: 'awaitingAuthorisation' }), agent, contracts);
    expect(offered[0]).toBe('confirm');
    expect(offered).not.toContain('resolve');
  });

  it('offers the ticketbox for a phone ticket without a priority (F4), and no change of what it does not have', () => {
    const offered = offeredDeeds(ticket({ channel: 'phone' }, { priority: false }), agent, contracts);
    expect(offered).toContain('ticketbox');
    expect(offered).not.toContain('priority');
  });

  it('offers an unknown sender to be known', () => {
    expect(offeredDeeds(ticket({}, { organisation: false }), agent, contracts)).toContain('identify');
  });

  it('offers a customer only what is theirs to do', () => {
    expect(offeredDeeds(ticket({ status: 'inProgress', ownerId: 'sanne' }), administrator, contracts)).toEqual([
      'reply',
      'priority',
    ]);
    expect(offeredDeeds(ticket({ status: 'resolved' }), administrator, contracts)).toEqual(['reply', 'reopen']);
  });
});

describe('what the contract asks for', () => {
  const lead = { id: 'bram', role: 'lead' } as const;
  const sps = { contractId: 'smart-production-suite', status: 'inProgress', ownerId: 'tom' } as const;
  const proposal = { priority: 'a' };
  const differs = { kind: 'differs', at: 1, proposal, feedback: 'Er is een omweg' } as const;
  const disputed = { kind: 'disputed', at: 1, proposal, reason: 'De lijn staat stil' } as const;
  const asked = ['check', 'settle', 'agree', 'disagree', 'phonedIn', 'plan', 'advise', 'done', 'relay'] as const;
  const offered = (changes: Partial<Ticket>, viewer: Parameters<typeof offeredDeeds>[1] = agent) => {
    const all = offeredDeeds(ticket({ ...sps, ...changes }), viewer, contracts);
    return asked.filter((deed) => all.includes(deed));
  };
  const mailedC = { channel: 'email', priority: { code: 'c', source: 'customer' } } as const;

  it('P8 is the check first, and once both agree nothing', () => {
    expect(offered({ priority: { code: 'b', source: 'customer' } })).toEqual(['check']);
    expect(offered({ triage: { kind: 'agreed', at: 1 }, priority: { code: 'b', source: 'customer' } })).toEqual([]);
  });

  it('P4 is to check the kind where there is no priority', () => {
    expect(offered({ kind: 'rfc-generic' })).toEqual(['check']);
  });

  it('P8 is to agree or not where the desk differs, for the customer as well', () => {
    expect(offered({ triage: differs, priority: { code: 'b', source: 'customer' } })).toEqual([
      'check',
      'agree',
      'disagree',
    ]);
    expect(offered({ triage: differs, priority: { code: 'b', source: 'customer' } }, administrator)).toEqual([
      'agree',
      'disagree',
    ]);
  });

  it('P15 is for the lead to settle what is disputed', () => {
    expect(offered({ triage: disputed, priority: { code: 'b', source: 'customer' } }, lead)).toEqual([
      'settle',
      'agree',
    ]);
    expect(offered({ triage: disputed, priority: { code: 'b', source: 'customer' } })).toEqual(['agree']);
  });

  it('P6 is to have a type c phoned in, until it was, or was answered', () => {
    expect(offered(mailedC)).toContain('phonedIn');
    const facts = ticket(mailedC).facts;
    expect(offered({ ...mailedC, facts: { ...facts, phonedInAt: 2 } })).not.toContain('phonedIn');
    expect(offered({ ...mailedC, facts: { ...facts, respondedAt: 2 } })).not.toContain('phonedIn');
    expect(offered({ ...mailedC, channel: 'phone' })).not.toContain('phonedIn');
  });

  it('P7 is a plan for what is solved as planned', () => {
    expect(offered({ priority: { code: 'a', source: 'customer' } })).toContain('plan');
  });

  it('F6 is advice from who was asked', () => {
    const changes = {
      experts: [agent.id],
      triage: { kind: 'agreed', at: 1 },
      priority: { code: 'b', source: 'desk' },
    } as const;
    expect(offered(changes)).toEqual(['advise', 'done']);
    const shown = ticket({ ...sps, ...changes });
    expect(primaryDeed(offeredDeeds(shown, agent, contracts), shown, agent.id)).toBe('advise');
  });

  it('P1 is to relay what waits for the authorised reporter', () => {
    expect(offered({ status: 'awaitingAuthorisation', authorisation: 'awaiting' })).toEqual(['relay']);
  });
});

describe('primaryDeed', () => {
  const of = (changes: Partial<Ticket>) => {
    const shown = ticket(changes);
    return primaryDeed(offeredDeeds(shown, agent, contracts), shown, agent.id);
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
  it('leave alone the one with which going to another screen begins', () => {
    expect(deeds.filter((deed) => deedShapes[deed].keys.toLowerCase().endsWith('g'))).toEqual([]);
  });

  it('are each other’s only where both are never offered together', () => {
    const byKeys = Map.groupBy(deeds, (deed) => deedShapes[deed].keys);
    const shared = [...byKeys.values()].filter((group) => group.length > 1);
    expect(shared).toEqual([
      ['confirm', 'agree'],
      ['settle', 'check'],
      ['disagree', 'reject'],
      ['pause', 'resume'],
    ]);
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
