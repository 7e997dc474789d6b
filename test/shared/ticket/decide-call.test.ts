import { describe, expect, it } from 'vitest';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import { phone, portal } from '../../support/story-commands.ts';
import { amsterdam, anna, StoryDesk, sanne } from '../../support/story-desk.ts';

const at = '2026-11-19 14:05';
const call = {
  callId: 'call',
  startedAt: amsterdam('2026-11-19 14:00'),
  endedAt: amsterdam('2026-11-19 14:04'),
  direction: 'in',
  number: '+31850002203',
  notes: 'Vroeg naar de stand van zaken.',
} as const;

describe('logging a call', () => {
  it('is kept without a ticket', () => {
    const decision = new StoryDesk().give(sanne, at, { type: 'call.log', call, outcome: { kind: 'noTicket' } });
    const { callId: _callId, ...facts } = call;
    expect(decision).toEqual({
      ok: true,
      value: [
        { stream: { stream: 'call', id: 'call' }, events: [{ type: 'call.logged', ...facts, agentId: 'sanne' }] },
      ],
    });
  });

  it('is added to a ticket that exists, on both sides', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', portal('metaal'));
    const body: CommandBody = { type: 'call.log', call, outcome: { kind: 'existingTicket', ticketId: 't' } };
    expect(desk.give(sanne, at, body)).toMatchObject({
      ok: true,
      value: [
        { stream: { stream: 'call', id: 'call' }, events: [{ type: 'call.logged', ticketId: 't' }] },
        {
          stream: { stream: 'ticket', id: 't' },
          events: [{ type: 'ticket.callAdded', call: { callId: 'call', notes: 'Vroeg naar de stand van zaken.' } }],
        },
      ],
    });
    expect(desk.clock('response')?.progress.kind).toBe('ticking');
  });

  it('is refused for a ticket that does not exist', () => {
    const body: CommandBody = { type: 'call.log', call, outcome: { kind: 'existingTicket', ticketId: 'gone' } };
    expect(new StoryDesk().give(sanne, at, body)).toEqual({
      ok: false,
      error: { code: 'unknownTicket', detail: 'gone' },
    });
  });

  it('begins a ticket at the start of the call', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-19 14:13', phone('metaal', '2026-11-19 14:00', { minutes: 12 }));
    expect(desk.ticket()).toMatchObject({
      receivedAt: amsterdam('2026-11-19 14:00'),
      channel: 'phone',
      ownerId: 'sanne',
    });
  });
});
