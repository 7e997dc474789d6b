import { describe, expect, it } from 'vitest';
import {
  emptyRegistration,
  kindsOf,
  type RegistrationDraft,
  registrationOf,
  registrationProblems,
} from '../../../../src-renderer/features/register/registration-draft.ts';
import { type ContractVersion, versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

function version(contractId: string): ContractVersion {
  const contract = shipped().get(contractId);
  if (!contract) throw new Error(`${contractId} is not shipped`);
  return versionAt(contract, amsterdam('2026-11-19 11:48'));
}

const production = version('smart-production-suite');
const facility = version('smart-fms-basic');
const written: RegistrationDraft = { ticketId: 'ticket-1', subject: ' Agenda leeg ', text: ' Sinds vanochtend. ' };

describe('what keeps a registration from being sent', () => {
  it('is everything, in the order of the form, while it is empty', () => {
    expect(registrationProblems(emptyRegistration('ticket-1'), production)).toEqual([
      'kindMissing',
      'subjectMissing',
      'textMissing',
      'priorityMissing',
    ]);
  });

  it('is never a kind under a contract without kinds', () => {
    expect(kindsOf(facility)).toEqual([]);
    expect(registrationProblems(written, facility)).toEqual(['priorityMissing']);
  });

  it('is not a priority where the kind has one of its own (P4)', () => {
    expect(registrationProblems({ ...written, ticketKind: 'service-request' }, production)).toEqual([]);
    expect(registrationProblems({ ...written, ticketKind: 'incident-bug' }, production)).toEqual(['priorityMissing']);
  });

  it('is not a priority where the kind has no clock (P4)', () => {
    expect(registrationProblems({ ...written, ticketKind: 'rfc-generic' }, production)).toEqual([]);
  });
});

describe('a registration that was begun before another version did', () => {
  const begun: RegistrationDraft = { ...written, ticketKind: 'incident-bug', priority: 'c' };

  it('asks again for a priority that is no longer there', () => {
    const priorities = production.priorities.filter(({ code }) => code !== 'c');
    expect(registrationProblems(begun, { ...production, priorities })).toEqual(['priorityMissing']);
  });

  it('asks again for a kind that is no longer there', () => {
    const kinds = production.kinds.filter(({ code }) => code !== 'incident-bug');
    expect(registrationProblems(begun, { ...production, kinds })).toEqual(['kindMissing']);
  });
});

describe('a registration', () => {
  it('says who, what and how bad, without the blanks around it', () => {
    const by = { organisationId: 'vastgoed', contactId: 'karin-contact', name: 'Karin Jansen' };
    expect(registrationOf({ ...written, priority: 'B' }, by, [])).toEqual({
      type: 'ticket.registerInPortal',
      ticketId: 'ticket-1',
      organisationId: 'vastgoed',
      contactId: 'karin-contact',
      reporter: { name: 'Karin Jansen' },
      subject: 'Agenda leeg',
      text: 'Sinds vanochtend.',
      priority: 'B',
      attachments: [],
    });
  });
});
