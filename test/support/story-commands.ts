import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import { MINUTE } from '../../src-shared/time/instant.ts';
import { amsterdam } from './story-desk.ts';

const ticketId = 't';

/** Commands about ticket 't', with everything that a test does not care about filled in. */
export function portal(organisationId: string, words: { priority?: string; kind?: TicketKind } = {}): CommandBody {
  return {
    type: 'ticket.registerInPortal',
    ticketId,
    organisationId,
    reporter: {},
    subject: 'Etiket mist de partijcode',
    text: 'Sinds vanochtend.',
    attachments: [],
    ...(words.priority === undefined ? {} : { priority: words.priority }),
    ...(words.kind === undefined ? {} : { ticketKind: words.kind }),
  };
}

interface CallWords {
  readonly contactId?: string;
  readonly priority?: string;
  readonly minutes?: number;
  readonly callId?: string;
}

export function phone(organisationId: string, startedAt: string, words: CallWords = {}): CommandBody {
  const { contactId, priority, minutes = 4, callId = 'call' } = words;
  const start = amsterdam(startedAt);
  return {
    type: 'call.log',
    call: { callId, startedAt: start, endedAt: start + minutes * MINUTE, direction: 'in', notes: 'Lijn staat stil.' },
    outcome: {
      kind: 'newTicket',
      ticketId,
      organisationId,
      reporter: {},
      subject: 'Lijn 3 krijgt geen werkorders meer',
      text: 'Sinds de ploegwissel.',
      ...(contactId === undefined ? {} : { contactId }),
      ...(priority === undefined ? {} : { priority }),
    },
  };
}

interface MailWords {
  readonly organisationId?: string;
  readonly contactId?: string;
  readonly joins?: true;
  readonly automatic?: true;
  readonly sentAt?: string;
}

export function mail(receivedAt: string, words: MailWords = {}): CommandBody {
  const { organisationId, contactId, joins = false, automatic, sentAt } = words;
  return {
    type: 'mail.receive',
    ticketId,
    joins,
    subject: 'Weeglijst drukt dubbele regels af',
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(contactId === undefined ? {} : { contactId }),
    mail: {
      messageId: '<1@voorbeeldmetaal.example>',
      inReplyTo: [],
      from: { name: 'Anna de Vries', address: 'a.devries@voorbeeldmetaal.example' },
      to: [],
      receivedAt: amsterdam(receivedAt),
      ...(sentAt === undefined ? {} : { sentAt: amsterdam(sentAt) }),
      text: 'Elke regel staat er twee keer.',
      rawBlobId: '0'.repeat(64),
      attachments: [],
      ...(automatic === undefined ? {} : { automatic }),
    },
  };
}

export const take: CommandBody = { type: 'ticket.take', ticketId };
export const reply: CommandBody = {
  type: 'ticket.reply',
  ticketId,
  text: 'We kijken ernaar.',
  via: 'portal',
  attachments: [],
};
export const toldByPhone: CommandBody = { ...reply, via: 'phone' };
export const note: CommandBody = { type: 'ticket.note', ticketId, text: 'Zelfde oorzaak als gisteren.' };
export const wait: CommandBody = { type: 'ticket.waitForCustomer', ticketId, reason: 'Wacht op een schermafbeelding' };
export const resume: CommandBody = { type: 'ticket.resume', ticketId };
export const resolve: CommandBody = { type: 'ticket.resolve', ticketId, solution: 'Sjabloon hersteld.', via: 'portal' };
export const reopen: CommandBody = { type: 'ticket.reopen', ticketId, reason: 'Fout is terug' };
export const close: CommandBody = { type: 'ticket.close', ticketId, reason: 'Afgehandeld' };
export const confirm: CommandBody = { type: 'ticket.confirmAuthorisation', ticketId, how: 'Telefonisch bevestigd' };
export const reject: CommandBody = { type: 'ticket.rejectAuthorisation', ticketId, reason: 'Wordt intern opgelost' };
export const handOver = (to: string): CommandBody => ({ type: 'ticket.handOver', ticketId, to });
export const changePriority = (priority: string): CommandBody => ({
  type: 'ticket.changePriority',
  ticketId,
  priority,
  reason: 'Meer gebruikers dan gemeld',
  agreement: 'In gesprek afgesproken',
});
export const agrees: CommandBody = { type: 'ticket.checkPriority', ticketId, verdict: { kind: 'agrees' } };
/** A kind that has no priority goes without one. */
export const differs = (priority: string | undefined, ticketKind?: TicketKind): CommandBody => ({
  type: 'ticket.checkPriority',
  ticketId,
  verdict: {
    kind: 'differs',
    ...(priority === undefined ? {} : { priority }),
    feedback: 'Er is een omweg',
    via: 'portal',
    ...(ticketKind === undefined ? {} : { ticketKind }),
  },
});
export const agree: CommandBody = { type: 'ticket.agreePriority', ticketId, how: 'Telefonisch' };
export const dispute: CommandBody = { type: 'ticket.disputePriority', ticketId, reason: 'De lijn staat stil' };
export const settle = (priority: string): CommandBody => ({
  type: 'ticket.settlePriority',
  ticketId,
  priority,
  how: 'Overleg van de accountmanagers',
});
export const forward = (...experts: string[]): CommandBody => ({
  type: 'ticket.forward',
  ticketId,
  experts,
  question: 'Waar komt dit door?',
});
export const advise: CommandBody = { type: 'ticket.advise', ticketId, text: 'De index mist.' };
export const releaseExpert = (personId: string): CommandBody => ({ type: 'ticket.releaseExpert', ticketId, personId });
export const relay = (contactId: string): CommandBody => ({
  type: 'ticket.relayAuthorisation',
  ticketId,
  contactId,
  how: 'Gebeld met de functioneel beheerder',
});
export const escalate = (level: number): CommandBody => ({
  type: 'ticket.escalate',
  ticketId,
  step: { form: 'hierarchical', level },
});
export const escalateTo = (...experts: string[]): CommandBody => ({
  type: 'ticket.escalate',
  ticketId,
  step: { form: 'functional', experts, note: 'Meer kennis van de database nodig' },
});
export const decline: CommandBody = { type: 'ticket.declineEscalation', ticketId, reason: 'Morgenochtend opgelost' };
export const phoneReport = (calledAt: string, contactId = 'anna-contact'): CommandBody => ({
  type: 'ticket.reportByPhone',
  ticketId,
  contactId,
  calledAt: amsterdam(calledAt),
  how: 'De lijn staat stil',
});
export const plan = (date: string): CommandBody => ({ type: 'ticket.plan', ticketId, date, release: '2026.12' });
export const registerInTicketbox = (priority: string): CommandBody => ({
  type: 'ticket.registerInTicketbox',
  ticketId,
  priority,
});
export const identify = (organisationId: string, contactId?: string): CommandBody => ({
  type: 'ticket.identifySender',
  ticketId,
  organisationId,
  ...(contactId === undefined ? {} : { contactId }),
});
