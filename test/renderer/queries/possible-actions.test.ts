import { describe, expect, it } from 'vitest';
import { possibleActions, ticketActions } from '../../../src-renderer/queries/possible-actions.ts';
import type { DecideContext } from '../../../src-shared/ticket/decide.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { bookWithNext, otherTypes } from '../../support/next-version.ts';
import { contracts, sampleTicket } from '../../support/row-samples.ts';
import { amsterdam } from '../../support/story-desk.ts';
import { MONDAY_TEN, people } from '../../support/test-desk.ts';

const context: DecideContext = {
  now: MONDAY_TEN,
  writtenAt: MONDAY_TEN,
  contracts,
  actor: { kind: 'person', personId: people.agent.id, name: people.agent.name, role: 'agent' },
  directory: { organisation: () => undefined, contact: () => undefined, person: () => undefined },
};
const administrator: DecideContext = {
  ...context,
  actor: {
    kind: 'person',
    personId: people.administrator.id,
    name: people.administrator.name,
    role: 'administrator',
    organisationId: 'org-metaal',
  },
};

function possible(more: Partial<Ticket> = {}, as = context) {
  const answers = possibleActions(sampleTicket('a', more), as, 'nl');
  return ticketActions.filter((action) => answers[action].possible);
}

describe('what can be done with a ticket', () => {
  it('is, for a new one, all but what needs another state', () => {
    expect(possible()).toEqual([
      'take',
      'handOver',
      'reply',
      'note',
      'waitForCustomer',
      'resolve',
      'changePriority',
      'checkPriority',
      'forward',
      'advise',
      'escalate',
      'plan',
    ]);
  });

  it('is to change its priority also while a version is planned whose priorities are others', () => {
    const friday = amsterdam('2026-11-20 10:00');
    const before = { ...context, contracts: bookWithNext(otherTypes), now: friday, writtenAt: friday };
    expect(possible({ receivedAt: friday }, before)).toContain('changePriority');
  });

  it('is to resume one that waits', () => {
    expect(possible({ status: 'waitingForCustomer' })).toContain('resume');
    expect(possible({ status: 'waitingForCustomer' })).not.toContain('waitForCustomer');
  });

  it('is to reopen one that is resolved', () => {
    expect(possible({ status: 'resolved' })).toEqual(['reply', 'note', 'reopen', 'close']);
  });

  it('is to register a best-effort ticket in the ticketbox, and not to give it a priority (F4)', () => {
    const effort = possible({ contractId: 'smart-fms-basic' });
    expect(effort).toContain('registerInTicketbox');
    expect(effort).not.toContain('changePriority');
  });

  it('is to say who an unknown sender is', () => {
    expect(possible({ organisationId: undefined, contractId: undefined })).toContain('identifySender');
  });

  it('is, for the customer’s administrator, only what is theirs to do', () => {
    expect(possible({ status: 'awaitingAuthorisation', authorisation: 'awaiting' }, administrator)).toEqual([
      'reply',
      'changePriority',
      'confirmAuthorisation',
      'rejectAuthorisation',
    ]);
    expect(possible({ organisationId: 'org-vastgoed' }, administrator)).toEqual([]);
  });

  it('F6 is for an expert to advise, and neither to answer nor to resolve', () => {
    const expert = possible({ ownerId: 'person-lead', experts: [people.agent.id] });
    expect(expert).toContain('advise');
    expect(expert).toContain('releaseExpert');
    expect(expert).not.toContain('reply');
    expect(expert).not.toContain('resolve');
  });

  it('P8 is to agree or not where the desk differs', () => {
    const triage = { kind: 'differs', at: 1, proposal: { priority: 'a' }, feedback: 'Er is een omweg' } as const;
    expect(possible({ triage }, administrator)).toEqual([
      'reply',
      'changePriority',
      'agreePriority',
      'disputePriority',
    ]);
  });

  it('P6 is to record the call about a type c that came by e-mail', () => {
    const mailed = { channel: 'email', priority: { code: 'c', source: 'customer' } } as const;
    expect(possible(mailed)).toContain('reportByPhone');
  });

  it('P1 is to relay what waits for the authorised reporter', () => {
    expect(possible({ status: 'awaitingAuthorisation', authorisation: 'awaiting' })).toContain('relayAuthorisation');
  });

  it('P15 is to ask for expertise where the ladder ends', () => {
    const escalation = { level: 3, at: 1, thresholds: [] };
    expect(possible({ escalation })).toContain('escalate');
  });

  it('gives the reason why not', () => {
    const answers = possibleActions(sampleTicket('a'), context, 'nl');
    expect(answers.resume).toEqual({
      possible: false,
      reason: 'Melding wacht niet op de klant.',
      refusal: { code: 'notWaiting' },
    });
  });
});
