import { describe, expect, it } from 'vitest';
import { loggedReports, reportOfCall } from '../../../src-renderer/ticket-parts/report-of-call.ts';
import type { Call } from '../../../src-shared/call/call.ts';
import type { Contact } from '../../../src-shared/directory/directory.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { contracts, sampleTicket } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const anna: Contact = {
  id: 'anna',
  version: 1,
  organisationId: 'org-metaal',
  name: 'Anna de Vries',
  emails: [],
  phones: [],
  keyUser: false,
  authorisedReporter: true,
};
const call = { startedAt: MONDAY_TEN, direction: 'in', notes: ' De lijn staat stil. ', caller: anna } as const;
const mailed = sampleTicket('t', { channel: 'email', priority: { code: 'c', source: 'customer' } });

describe('a call that may be a report by phone', () => {
  it('P6 is one from an authorised reporter about a type c that came otherwise', () => {
    expect(reportOfCall(call, mailed, contracts)).toEqual({
      type: 'ticket.reportByPhone',
      ticketId: 't',
      contactId: 'anna',
      calledAt: MONDAY_TEN,
      how: 'De lijn staat stil.',
    });
  });

  it('P1 is none from somebody who may not report, of another customer, or whom nobody knows', () => {
    expect(
      reportOfCall({ ...call, caller: { ...anna, authorisedReporter: false } }, mailed, contracts),
    ).toBeUndefined();
    expect(reportOfCall({ ...call, caller: { ...anna, organisationId: 'other' } }, mailed, contracts)).toBeUndefined();
    expect(reportOfCall({ ...call, caller: undefined }, mailed, contracts)).toBeUndefined();
  });

  it('P6 is none that the desk made, and none about what is promised already', () => {
    expect(reportOfCall({ ...call, direction: 'out' }, mailed, contracts)).toBeUndefined();
    expect(reportOfCall(call, sampleTicket('t'), contracts)).toBeUndefined();
  });
});

describe('the calls that are kept with a ticket and may be its report', () => {
  const kept = (id: string, minutes: number, more: Partial<Call> = {}): Call => ({
    id,
    version: 1,
    startedAt: MONDAY_TEN + minutes * MINUTE,
    endedAt: MONDAY_TEN + (minutes + 2) * MINUTE,
    direction: 'in',
    contactId: 'anna',
    callerName: 'Anna de Vries',
    notes: 'De lijn staat stil.',
    ticketId: 't',
    ...more,
  });
  const context = { contacts: new Map([['anna', anna]]), contracts, now: MONDAY_TEN + 90 * MINUTE };

  it('P6 are those of the last hour with this ticket, by somebody who may report', () => {
    const calls = [
      kept('now', 80),
      kept('just-within', 30),
      kept('too-long-ago', 29),
      kept('of-another-ticket', 60, { ticketId: 'other' }),
      kept('made-by-the-desk', 60, { direction: 'out' }),
      kept('by-somebody', 60, { contactId: undefined }),
    ];
    const found = loggedReports(calls, mailed, context);
    expect(found.map((one) => [one.call.id, one.report.calledAt])).toEqual([
      ['now', MONDAY_TEN + 80 * MINUTE],
      ['just-within', MONDAY_TEN + 30 * MINUTE],
    ]);
  });

  it('P6 are none once it was reported by phone', () => {
    const reported = { ...mailed, facts: { ...mailed.facts, phonedInAt: MONDAY_TEN } };
    expect(loggedReports([kept('now', 80)], reported, context)).toEqual([]);
  });
});
