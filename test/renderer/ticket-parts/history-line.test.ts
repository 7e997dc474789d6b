import { describe, expect, it } from 'vitest';
import { type HistoryNames, historyLine, isMessage } from '../../../src-renderer/ticket-parts/history-line.ts';
import type { Actor } from '../../../src-shared/journal/journal-event.ts';
import type { TicketEvent } from '../../../src-shared/ticket/ticket-event.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';

const sanne: Actor = { kind: 'person', personId: 'sanne', name: 'Sanne Smit', role: 'agent' };
const mailbox: Actor = { kind: 'system', part: 'mail' };
const names: HistoryNames = {
  language: 'nl',
  person: (id) => (id === 'tom' ? 'Tom de Wit' : undefined),
  contact: (id) => (id === 'anna' ? 'Anna de Vries' : undefined),
  priority: (code) => `SPS ${code}`,
  kind: (code) => code,
};
const told = (event: TicketEvent, by: Actor = sanne) => {
  const line = historyLine(event, by, names);
  return line && `${line.who} ${line.what}`;
};

describe('historyLine', () => {
  it.each<[TicketEvent, string]>([
    [{ type: 'ticket.taken', ownerId: 'sanne' }, 'Sanne Smit nam de melding aan'],
    [{ type: 'ticket.handedOver', ownerId: 'tom' }, 'Sanne Smit droeg over aan Tom de Wit'],
    [{ type: 'ticket.waitingStarted', reason: 'logbestand' }, 'Status wacht op klant: logbestand (Sanne Smit)'],
    [{ type: 'ticket.waitingEnded' }, 'Status weer in behandeling (Sanne Smit)'],
    [{ type: 'ticket.waitingEnded', reason: 'customerReplied' }, 'Status klant reageerde, weer in behandeling'],
    [{ type: 'ticket.closed', reason: 'dubbel' }, 'Sanne Smit sloot de melding: dubbel'],
    [
      { type: 'ticket.priorityChanged', priority: { code: 'c', source: 'desk' }, reason: 'lijn staat stil' },
      'Sanne Smit wijzigde naar SPS c: lijn staat stil',
    ],
    [
      { type: 'ticket.priorityChanged', kind: 'rfc-generic', reason: 'een wens', agreement: 'telefonisch' },
      'Sanne Smit wijzigde naar rfc-generic: een wens (akkoord van de klant: telefonisch)',
    ],
    [
      {
        type: 'ticket.priorityChecked',
        verdict: { kind: 'differs', priority: 'a', ticketKind: 'incident-bug', feedback: '', via: 'phone' },
      },
      'Sanne Smit toetste soort en prioriteit en ziet SPS a, incident-bug, telefonisch teruggekoppeld',
    ],
    [
      { type: 'ticket.priorityAgreed', kind: 'rfc-generic', how: 'telefonisch' },
      'Sanne Smit klant en desk zijn het eens over rfc-generic: telefonisch',
    ],
    [
      { type: 'ticket.registeredInTicketbox', priority: { code: 'b', source: 'customer' }, spokenRequest: true },
      'Sanne Smit registreerde in de ticketbox op mondeling verzoek van de klant, SPS b; de klok is gestart',
    ],
    [
      { type: 'ticket.authorisationRelayed', contactId: 'anna', how: 'aan de balie' },
      'Sanne Smit nam de melding aan namens Anna de Vries: aan de balie',
    ],
    [
      { type: 'ticket.reportedByPhone', contactId: 'anna', calledAt: 0, how: 'De lijn staat stil' },
      'Anna de Vries meldde het ook per telefoon, aangenomen door Sanne Smit; de reactietijd is vanaf het gesprek toegezegd',
    ],
  ])('tells %j', (event, line) => expect(told(event)).toBe(line));

  it('lets a mail be told by who wrote it, not by the mailbox', () => {
    const event: TicketEvent = { type: 'ticket.mailReceived', mail: mail({ name: 'Anna de Vries' }) };
    expect(told(event, mailbox)).toBe('Anna de Vries schreef per e-mail');
  });

  it('falls back on the address of who gave no name', () => {
    const event: TicketEvent = { type: 'ticket.mailReceived', mail: mail({ name: '', address: 'a@b.example' }) };
    expect(told(event, mailbox)).toBe('a@b.example schreef per e-mail');
  });

  it('lets a call be told by the caller, with its length and who answered', () => {
    const call = { callId: 'c', startedAt: 0, endedAt: 4 * MINUTE, notes: '' };
    const event: TicketEvent = {
      type: 'ticket.registered',
      channel: 'phone',
      reporter: { name: 'Daan Smit' },
      authorisation: 'notNeeded',
      subject: 'x',
      text: 'De lijn staat stil.',
      attachments: [],
      receivedAt: 0,
      call,
    };
    expect(told(event)).toBe('Daan Smit belde, 4 m, aangenomen door Sanne Smit');
  });

  it('tells nothing of what the reader may not see', () => expect(told({ type: 'ticket.hidden' })).toBeUndefined());
});

describe('isMessage', () => {
  const messageOf = (event: TicketEvent) => {
    const line = historyLine(event, sanne, names);
    return line !== undefined && isMessage(line);
  };
  it('is an answer', () =>
    expect(messageOf({ type: 'ticket.replied', text: 'Dag', via: 'portal', attachments: [] })).toBe(true));
  it('is a solution', () =>
    expect(messageOf({ type: 'ticket.resolved', solution: 'Klaar', via: 'portal' })).toBe(true));
  it('is not a note between colleagues', () =>
    expect(messageOf({ type: 'ticket.noteAdded', text: 'Let op' })).toBe(false));
  it('is not a change of status', () => expect(messageOf({ type: 'ticket.closed', reason: 'dubbel' })).toBe(false));
});

function mail(from: { readonly name?: string; readonly address?: string }) {
  return { inReplyTo: [], from, to: [], receivedAt: 0, text: 'Dag', rawBlobId: 'a', attachments: [] };
}
