import { describe, expect, it } from 'vitest';
import { historyTimes } from '../../../../src-renderer/features/ticket/history-times.ts';
import type { HistoryItem } from '../../../../src-renderer/queries/use-ticket.ts';
import type { MailContent, TicketRegistered } from '../../../../src-shared/ticket/ticket-event.ts';
import { HOUR, MINUTE } from '../../../../src-shared/time/instant.ts';

const noon = Date.UTC(2026, 10, 19, 11);
const by = { kind: 'system', part: 'setup' } as const;
const note: HistoryItem['body'] = { type: 'ticket.noteAdded', text: 'x' };

describe('historyTimes', () => {
  it('tells one moment for what was delivered at once', () => {
    expect(historyTimes({ key: '1', at: noon, writtenAt: noon - 900, by, body: note })).toEqual([
      { kind: 'at', at: noon },
    ]);
  });

  it('tells both moments for what was written without a connection', () => {
    expect(historyTimes({ key: '1', at: noon, writtenAt: noon - HOUR, by, body: note })).toEqual([
      { kind: 'written', at: noon - HOUR },
      { kind: 'received', at: noon },
    ]);
  });

  it('tells when it was written while it is not delivered yet', () => {
    expect(historyTimes({ key: '1', at: noon, writtenAt: noon - HOUR, by, body: note, delivery: 'pending' })).toEqual([
      { kind: 'at', at: noon - HOUR },
    ]);
  });

  it('tells when a slow mail was sent, and when it reached the desk', () => {
    const body = registered({ mail: mail(noon - 3 * MINUTE) });
    expect(historyTimes({ key: '1', at: noon + 5, by, body })).toEqual([
      { kind: 'sent', at: noon - 3 * MINUTE },
      { kind: 'received', at: noon },
    ]);
  });

  it('tells when a call was answered, not when it was written down', () => {
    const call = { callId: 'c', startedAt: noon, endedAt: noon + 5 * MINUTE, notes: '' };
    const item = { key: '1', at: noon + 5 * MINUTE, writtenAt: noon + 5 * MINUTE, by, body: registered({ call }) };
    expect(historyTimes(item)).toEqual([{ kind: 'at', at: noon }]);
  });

  it('tells when a call that was logged without a connection reached the desk', () => {
    const call = { callId: 'c', startedAt: noon, endedAt: noon + 5 * MINUTE, notes: '' };
    const item = { key: '1', at: noon + HOUR, writtenAt: noon + 5 * MINUTE, by, body: registered({ call }) };
    expect(historyTimes(item)).toEqual([
      { kind: 'at', at: noon },
      { kind: 'reachedDesk', at: noon + HOUR },
    ]);
  });
});

function registered(more: Partial<TicketRegistered>): TicketRegistered {
  return {
    type: 'ticket.registered',
    channel: 'phone',
    reporter: {},
    authorisation: 'notNeeded',
    subject: 'x',
    text: '',
    attachments: [],
    receivedAt: noon,
    ...more,
  };
}

function mail(sentAt: number): MailContent {
  return { inReplyTo: [], from: {}, to: [], sentAt, receivedAt: noon, text: '', rawBlobId: 'a', attachments: [] };
}
