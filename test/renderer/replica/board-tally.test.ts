import { expect, it } from 'vitest';
import { boardTally } from '../../../src-renderer/replica/board-tally.ts';
import { OpenTickets } from '../../../src-renderer/replica/open-tickets.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

it('counts each ticket by everything that it waits for', () => {
  const tickets = new OpenTickets();
  const proposal = { priority: 'a' };
  tickets.put([
    sampleRow('awaits', { status: 'awaitingAuthorisation', authorisation: 'awaiting' }),
    sampleRow('new'),
    sampleRow('differs', { triage: { kind: 'differs', at: 1, proposal, feedback: 'Er is een omweg' } }),
    sampleRow('disputed', {
      triage: { kind: 'disputed', at: 1, proposal, reason: 'De lijn staat stil' },
      escalation: { level: 2, at: 1, thresholds: [] },
    }),
    // Smart FMS closes at 17:00: seven hours after ten.
    sampleRow('sameDay', {
      organisationId: 'org-vastgoed',
      contractId: 'smart-fms-basic',
      channel: 'portal',
      priority: { code: 'B', source: 'customer' },
      triage: { kind: 'agreed', at: 1 },
    }),
  ]);
  const rest = { authorisation: 1, escalated: 1, difference: 2, toCheck: 1 };
  expect(boardTally(tickets.buckets, MONDAY_TEN + 7 * HOUR - 1)).toEqual({ ...rest, decide: 0 });
  expect(boardTally(tickets.buckets, MONDAY_TEN + 7 * HOUR)).toEqual({ ...rest, decide: 1 });
});
