import { describe, expect, it } from 'vitest';
import {
  type CallDraft,
  changedDraft,
  commandsFor,
  emptyDraft,
  isUntouched,
  noteProblems,
  phoneKindsOf,
  settledDraft,
  stampedNotes,
  ticketProblems,
  writtenNotes,
} from '../../../../src-renderer/features/phone/call-draft.ts';
import { type ContractVersion, versionAt } from '../../../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../../../src-shared/ticket/ticket.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const ids = { callId: 'call-1', ticketId: 'ticket-1' };
const answered = amsterdam('2026-11-19 11:48');
const ended = amsterdam('2026-11-19 11:52');

function version(contractId: string): ContractVersion {
  const contract = shipped().get(contractId);
  if (!contract) throw new Error(`${contractId} is not shipped`);
  return versionAt(contract, answered);
}

const production = version('smart-production-suite');
const facility = version('smart-fms-basic');

function draft(change: Partial<CallDraft> = {}): CallDraft {
  return {
    ...emptyDraft(ids),
    startedAt: answered,
    organisationId: 'metaal',
    contactId: 'anna',
    callerName: 'Anna de Vries',
    number: '+31850002201',
    subject: 'Lijn 3 krijgt geen werkorders meer',
    notes: '11:48  sinds 06:15',
    ...change,
  };
}

describe('the kinds of a call', () => {
  const withKinds = (...codes: TicketKind[]) => ({ ...production, kinds: codes.map((code) => ({ code })) });

  it('are those that the contract has, in the order of their keys', () => {
    expect(phoneKindsOf(production)).toEqual([
      'incident-bug',
      'question-functional',
      'question-technical',
      'service-request',
      'rfc-specific',
    ]);
    expect(phoneKindsOf(withKinds('rfc-specific', 'question-functional'))).toEqual([
      'question-functional',
      'rfc-specific',
    ]);
    expect(phoneKindsOf(withKinds('incident-problem'))).toEqual(['incident-problem']);
    expect(phoneKindsOf(facility)).toEqual([]);
  });

  it('begin with the first of them, also where what was chosen is no longer one', () => {
    const version = withKinds('question-functional', 'rfc-specific');
    expect(settledDraft(draft(), version).ticketKind).toBe('question-functional');
    expect(settledDraft(draft({ ticketKind: 'incident-bug' }), version).ticketKind).toBe('question-functional');
    expect(settledDraft(draft({ ticketKind: 'rfc-specific' }), version).ticketKind).toBe('rfc-specific');
  });
});

describe('a call being logged', () => {
  it('begins with the first change and not again with the next', () => {
    const first = changedDraft(emptyDraft(ids), { search: 'a' }, answered);
    const second = changedDraft(first, { search: 'an' }, ended);
    expect(isUntouched(emptyDraft(ids))).toBe(true);
    expect({ startedAt: second.startedAt, search: second.search }).toEqual({ startedAt: answered, search: 'an' });
  });
});

describe('the time in the notes', () => {
  it('stands before the first thing written', () => {
    expect(stampedNotes('', 'l', '11:48')).toBe('11:48  l');
  });

  it('stands before what is pasted first', () => {
    expect(stampedNotes('', 'lijn 3 staat stil', '11:48')).toBe('11:48  lijn 3 staat stil');
  });

  it('begins each new line at the end', () => {
    expect(stampedNotes('11:48  een', '11:48  een\n', '11:50')).toBe('11:48  een\n11:50  ');
  });

  it('leaves a line put in between, and an empty field, as they are', () => {
    expect(stampedNotes('11:48  een\n11:50  twee', '11:48  een\n\n11:50  twee', '11:52')).toBe(
      '11:48  een\n\n11:50  twee',
    );
    expect(stampedNotes('11:48  l', '', '11:49')).toBe('');
  });

  it('is not kept where nothing was written behind it', () => {
    expect(writtenNotes('11:48  een\n11:49  \n11:50  twee\n11:51  ')).toBe('11:48  een\n11:50  twee');
    expect(writtenNotes('11:48  ')).toBe('');
  });
});

describe('what keeps a call from being saved', () => {
  it('is a caller, a subject, and for the ticketbox a priority (F4)', () => {
    expect(ticketProblems(emptyDraft(ids))).toEqual(['callerMissing', 'subjectMissing']);
    expect(ticketProblems(draft({ inTicketbox: true }))).toEqual(['priorityMissing']);
    expect(ticketProblems(draft({ inTicketbox: true, priority: 'A' }))).toEqual([]);
  });

  it('is for a call alone only that nothing was written', () => {
    expect(noteProblems(draft({ subject: ' ', notes: '11:48  ' }))).toEqual(['notesMissing']);
    expect(noteProblems(draft({ notes: '' }))).toEqual([]);
  });
});

describe('what is shown and saved', () => {
  it('is an incident under a contract with kinds until another kind is chosen (P4)', () => {
    expect(settledDraft(draft(), production).ticketKind).toBe('incident-bug');
    expect(settledDraft(draft({ ticketKind: 'rfc-specific' }), production).ticketKind).toBe('rfc-specific');
  });

  it('leaves out what the contract of another caller does not know', () => {
    const typed = draft({
      ticketKind: 'service-request',
      priority: 'c',
      phoneReason: 'appointment',
      inTicketbox: true,
    });
    const { ticketKind, priority, inTicketbox } = settledDraft(typed, facility);
    expect({ ticketKind, priority, inTicketbox }).toEqual({
      ticketKind: undefined,
      priority: undefined,
      inTicketbox: true,
    });
    const other = settledDraft(typed, production);
    expect({ phoneReason: other.phoneReason, inTicketbox: other.inTicketbox }).toEqual({
      phoneReason: undefined,
      inTicketbox: false,
    });
  });

  it('has a priority under Smart FMS only in the ticketbox (F4)', () => {
    expect(settledDraft(draft({ priority: 'B' }), facility).priority).toBeUndefined();
    expect(settledDraft(draft({ priority: 'B', inTicketbox: true }), facility).priority).toBe('B');
  });

  it('records why it came by phone under Smart FMS (F12)', () => {
    expect(settledDraft(draft(), facility).phoneReason).toBe('cannotContinue');
    expect(settledDraft(draft({ phoneReason: 'appointment' }), facility).phoneReason).toBe('appointment');
  });

  it('takes a priority away that the kind does not have (P4)', () => {
    expect(settledDraft(draft({ ticketKind: 'question-technical', priority: 'c' }), production).priority).toBe(
      undefined,
    );
  });

  it('is what was typed while the caller is unknown', () => {
    expect(settledDraft(draft({ priority: 'c' }), undefined)).toEqual(draft({ priority: 'c' }));
  });
});

describe('the commands of a finished call', () => {
  const call = {
    callId: 'call-1',
    startedAt: answered,
    endedAt: ended,
    direction: 'in',
    number: '+31850002201',
    contactId: 'anna',
    organisationId: 'metaal',
    callerName: 'Anna de Vries',
    notes: '11:48  sinds 06:15',
  };
  const newTicket = {
    kind: 'newTicket',
    ticketId: 'ticket-1',
    organisationId: 'metaal',
    contactId: 'anna',
    reporter: { name: 'Anna de Vries', phone: '+31850002201' },
    ticketKind: 'incident-bug',
    subject: 'Lijn 3 krijgt geen werkorders meer',
    text: '11:48  sinds 06:15',
    priority: 'c',
  };

  it('make a ticket of it', () => {
    const saved = draft({ ticketKind: 'incident-bug', priority: 'c' });
    expect(commandsFor(saved, { kind: 'ticket' }, ended)).toEqual([{ type: 'call.log', call, outcome: newTicket }]);
  });

  it('solve it at once, with what was told', () => {
    const saved = draft({ ticketKind: 'incident-bug', priority: 'c' });
    expect(commandsFor(saved, { kind: 'solved', solution: ' Terminal herstart ' }, ended)).toEqual([
      { type: 'call.log', call, outcome: newTicket },
      { type: 'ticket.resolve', ticketId: 'ticket-1', solution: 'Terminal herstart', via: 'phone' },
    ]);
  });

  it('register it in the ticketbox after it is there (F4)', () => {
    const saved = draft({ inTicketbox: true, priority: 'A', phoneReason: 'cannotContinue' });
    const [log, registration] = commandsFor(saved, { kind: 'ticket' }, ended);
    expect(log).toMatchObject({ type: 'call.log', outcome: { kind: 'newTicket', phoneReason: 'cannotContinue' } });
    expect(registration).toEqual({ type: 'ticket.registerInTicketbox', ticketId: 'ticket-1', priority: 'A' });
  });

  it('add it to a ticket that is there', () => {
    expect(commandsFor(draft(), { kind: 'existing', ticketId: 'ticket-9' }, ended)).toEqual([
      { type: 'call.log', call, outcome: { kind: 'existingTicket', ticketId: 'ticket-9' } },
    ]);
  });

  it('keep the subject as the note of a call in which nothing else was written', () => {
    expect(commandsFor(draft({ notes: '' }), { kind: 'callOnly' }, ended)).toEqual([
      {
        type: 'call.log',
        call: { ...call, notes: 'Lijn 3 krijgt geen werkorders meer' },
        outcome: { kind: 'noTicket' },
      },
    ]);
  });

  it('take the number from what was typed to find the caller', () => {
    const [log] = commandsFor(draft({ number: '', search: '085 000 2201' }), { kind: 'callOnly' }, ended);
    expect(log).toMatchObject({ call: { number: '085 000 2201' } });
  });

  it('never end a call before it began', () => {
    const [log] = commandsFor(draft({ startedAt: ended }), { kind: 'callOnly' }, answered);
    expect(log).toMatchObject({ call: { startedAt: ended, endedAt: ended } });
  });
});
