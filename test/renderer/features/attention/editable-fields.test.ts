import { describe, expect, it } from 'vitest';
import { editableFields, withFields } from '../../../../src-renderer/features/attention/editable-fields.ts';
import type { CommandBody } from '../../../../src-shared/ticket/command.ts';

const reply: CommandBody = { type: 'ticket.note', ticketId: 't1', text: 'Gebeld' };
const call: CommandBody = {
  type: 'call.log',
  call: { callId: 'c1', startedAt: 1, endedAt: 2, direction: 'in', notes: 'lijn 3 staat stil' },
  outcome: {
    kind: 'newTicket',
    ticketId: 't1',
    organisationId: 'metaal',
    reporter: { name: 'Anna' },
    subject: 'Lijn 3',
    text: 'lijn 3 staat stil',
    priority: 'c',
  },
};

describe('what may still be changed', () => {
  it('is what a person wrote, a text over several lines', () => {
    expect(editableFields(reply)).toEqual([{ name: 'text', value: 'Gebeld', isLong: true }]);
  });

  it('is for a call its subject, notes and priority; the text of the ticket is the notes', () => {
    expect(editableFields(call)).toEqual([
      { name: 'subject', value: 'Lijn 3', isLong: false },
      { name: 'notes', value: 'lijn 3 staat stil', isLong: true },
      { name: 'priority', value: 'c', isLong: false },
    ]);
  });

  it('is nothing where nothing was written', () => {
    expect(editableFields({ type: 'ticket.take', ticketId: 't1' })).toEqual([]);
  });
});

describe('a command with other words', () => {
  it('keeps everything else', () => {
    expect(withFields(reply, new Map([['text', 'Teruggebeld']]))).toEqual({ ...reply, text: 'Teruggebeld' });
  });

  it('changes notes in the call and in its ticket alike', () => {
    const changed = withFields(
      call,
      new Map([
        ['notes', 'lijn 3 en 4'],
        ['priority', 'b'],
      ]),
    );
    expect(changed).toEqual({
      ...call,
      call: { ...call.call, notes: 'lijn 3 en 4' },
      outcome: { ...call.outcome, text: 'lijn 3 en 4', priority: 'b' },
    });
  });

  it('adds no field that the command does not have', () => {
    expect(withFields({ type: 'ticket.take', ticketId: 't1' }, new Map([['text', 'x']]))).toEqual({
      type: 'ticket.take',
      ticketId: 't1',
    });
  });
});
