import { describe, expect, it } from 'vitest';
import { reportOfCall } from '../../../../src-renderer/features/phone/report-of-call.ts';
import type { Contact } from '../../../../src-shared/directory/directory.ts';
import { contracts, sampleTicket } from '../../../support/row-samples.ts';
import { MONDAY_TEN } from '../../../support/test-desk.ts';

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
