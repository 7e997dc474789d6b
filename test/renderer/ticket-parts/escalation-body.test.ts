import { describe, expect, it } from 'vitest';
import { escalationBody } from '../../../src-renderer/ticket-parts/escalation-body.ts';

const nothing = { level: undefined, experts: [], text: '' };

describe('what a filled form escalates', () => {
  it('F13 P15 is a level, with a word or without', () => {
    expect(escalationBody('t', { ...nothing, form: 'hierarchical', level: 2 })).toEqual({
      type: 'ticket.escalate',
      ticketId: 't',
      step: { form: 'hierarchical', level: 2 },
    });
    expect(escalationBody('t', { ...nothing, form: 'hierarchical', level: 2, text: ' Te lang ' })).toMatchObject({
      step: { note: 'Te lang' },
    });
  });

  it('F6 F10 is a question to somebody who knows more', () => {
    expect(escalationBody('t', { ...nothing, form: 'functional', experts: ['tom'], text: 'Welke index?' })).toEqual({
      type: 'ticket.escalate',
      ticketId: 't',
      step: { form: 'functional', experts: ['tom'], note: 'Welke index?' },
    });
  });

  it('F10 is the reason why not', () => {
    expect(escalationBody('t', { ...nothing, form: 'declined', text: 'Morgen opgelost' })).toEqual({
      type: 'ticket.declineEscalation',
      ticketId: 't',
      reason: 'Morgen opgelost',
    });
  });

  it.each([
    { ...nothing, form: 'hierarchical' } as const,
    { ...nothing, form: 'functional', text: 'Welke index?' } as const,
    { ...nothing, form: 'functional', experts: ['tom'], text: ' ' } as const,
    { ...nothing, form: 'declined' } as const,
  ])('is nothing yet with %j', (wish) => expect(escalationBody('t', wish)).toBeUndefined());
});
