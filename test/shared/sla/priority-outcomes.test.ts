import { describe, expect, it } from 'vitest';
import { priorityOutcomes } from '../../../src-shared/sla/priority-outcomes.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';

/** November 2026 in Amsterdam: 12 is a Thursday. */
const nov = (day: number, hour: number, minute = 0): Instant => Date.UTC(2026, 10, day, hour - 1, minute);

describe('priorityOutcomes', () => {
  it('tells the deadline each priority would give a running ticket, from its receipt', () => {
    const outcomes = priorityOutcomes({ ticket: ticket({}), by: 'change', now: nov(12, 10) }, contracts);
    expect(outcomes.map(({ code, clocks }) => [code, clocks.map(told)])).toEqual([
      [
        'c',
        [
          ['response', false, nov(12, 9, 30)],
          ['resolution', true, nov(13, 9)],
        ],
      ],
      [
        'b',
        [
          ['response', true, nov(12, 17)],
          ['resolution', true, nov(19, 9)],
        ],
      ],
      ['a', [['response', true, nov(16, 15)]]],
    ]);
  });

  it('starts the clock now when the ticket is registered in the ticketbox (F4)', () => {
    const phoned = ticket({ channel: 'phone', contractId: 'smart-fms-basic' });
    const outcomes = priorityOutcomes({ ticket: phoned, by: 'ticketbox', now: nov(12, 10) }, contracts);
    expect(outcomes.map(({ code, clocks }) => [code, clocks.map(told)])).toEqual([
      ['A', [['response', true, nov(12, 12)]]],
      ['B', [['response', true, nov(13, 10, 30)]]],
      ['C', [['response', true, nov(16, 16)]]],
      ['D', [['response', true, nov(24, 15, 30)]]],
    ]);
  });

  it('rules all of them out for a change request, whatever was answered (P4)', () => {
    const asked = ticket({});
    const answered = { ...asked, facts: { ...asked.facts, respondedAt: nov(12, 9, 30) } };
    const outcomes = priorityOutcomes(
      { ticket: answered, by: 'change', kind: 'rfc-generic', now: nov(12, 10) },
      contracts,
    );
    expect(outcomes).toEqual(['c', 'b', 'a'].map((code) => ({ code, clocks: [], isFixedOtherwise: true })));
  });

  it('says which priorities a kind rules out (P4)', () => {
    const outcomes = priorityOutcomes(
      { ticket: ticket({}), by: 'change', kind: 'question-functional', now: nov(12, 10) },
      contracts,
    );
    expect(outcomes.filter(({ isFixedOtherwise }) => isFixedOtherwise).map(({ code }) => code)).toEqual(['c', 'b']);
  });

  it('tells nothing while the customer is unknown', () => {
    const { contractId: _none, ...unknown } = ticket({});
    expect(priorityOutcomes({ ticket: unknown, by: 'change', now: nov(12, 10) }, contracts)).toEqual([]);
  });
});

const shipped = shippedContracts();
if (!shipped.ok) throw new Error(shipped.error);
const contracts = shipped.value;

function told(clock: ReturnType<typeof priorityOutcomes>[number]['clocks'][number]) {
  return [clock.measure, clock.committed, 'deadline' in clock.progress ? clock.progress.deadline : clock.progress.kind];
}

function ticket(changes: Partial<Ticket>): Ticket {
  const receivedAt = nov(12, 9);
  const channel = changes.channel ?? 'portal';
  return {
    id: 't',
    version: 1,
    status: 'inProgress',
    organisationId: 'o',
    contractId: 'smart-production-suite',
    reporter: {},
    authorisation: 'notNeeded',
    channel,
    subject: 'x',
    receivedAt,
    lastActivityAt: receivedAt,
    facts: { startedAt: receivedAt, channel, priorities: [], pauses: [] },
    ...changes,
  };
}
