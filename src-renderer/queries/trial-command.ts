import { versionAt } from '../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { DecideContext } from '../../src-shared/ticket/decide.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketAction } from './possible-actions.ts';

/** A command with which an action is tried and never given: what a person would still have to say is made up. */
export function trialOf(action: TicketAction, ticket: Ticket, { actor, contracts, now }: DecideContext): CommandBody {
  const ticketId = ticket.id;
  const me = actor.kind === 'person' ? actor.personId : '?';
  const contract = contracts.get(ticket.contractId ?? '');
  const known = contract ? versionAt(contract, now).priorities : [];
  const priority = known.find(({ code }) => code !== ticket.priority?.code)?.code ?? '?';
  switch (action) {
    case 'take':
      return { type: 'ticket.take', ticketId, ...(ticket.ownerId === undefined ? {} : { from: ticket.ownerId }) };
    case 'handOver':
      return { type: 'ticket.handOver', ticketId, to: me };
    case 'reply':
      return { type: 'ticket.reply', ticketId, text: '?', via: 'phone', attachments: [] };
    case 'note':
      return { type: 'ticket.note', ticketId, text: '?' };
    case 'waitForCustomer':
      return { type: 'ticket.waitForCustomer', ticketId, reason: '?' };
    case 'resume':
      return { type: 'ticket.resume', ticketId };
    case 'resolve':
      return { type: 'ticket.resolve', ticketId, solution: '?', via: 'phone' };
    case 'reopen':
      return { type: 'ticket.reopen', ticketId, reason: '?' };
    case 'close':
      return { type: 'ticket.close', ticketId, reason: '?' };
    case 'changePriority':
      return { type: 'ticket.changePriority', ticketId, priority, reason: '?', agreement: '?' };
    case 'checkPriority':
      return { type: 'ticket.checkPriority', ticketId, verdict: { kind: 'agrees' } };
    case 'agreePriority':
      return { type: 'ticket.agreePriority', ticketId, how: '?' };
    case 'disputePriority':
      return { type: 'ticket.disputePriority', ticketId, reason: '?' };
    case 'settlePriority':
      return { type: 'ticket.settlePriority', ticketId, priority, how: '?' };
    case 'forward':
      return { type: 'ticket.forward', ticketId, experts: ['?'], question: '?' };
    case 'advise':
      return { type: 'ticket.advise', ticketId, text: '?' };
    case 'releaseExpert':
      return { type: 'ticket.releaseExpert', ticketId, personId: me };
    case 'escalate': {
      const level = (ticket.escalation?.level ?? 1) + 1;
      return { type: 'ticket.escalate', ticketId, step: { form: 'hierarchical', level } };
    }
    case 'plan':
      return { type: 'ticket.plan', ticketId, date: '9999-12-31' };
    case 'reportByPhone':
      return { type: 'ticket.reportByPhone', ticketId, contactId: '?', calledAt: now, how: '?' };
    case 'registerInTicketbox':
      return { type: 'ticket.registerInTicketbox', ticketId, priority };
    case 'identifySender':
      return { type: 'ticket.identifySender', ticketId, organisationId: '?' };
    case 'confirmAuthorisation':
      return { type: 'ticket.confirmAuthorisation', ticketId, how: '?' };
    case 'relayAuthorisation':
      return { type: 'ticket.relayAuthorisation', ticketId, contactId: '?', how: '?' };
    case 'rejectAuthorisation':
      return { type: 'ticket.rejectAuthorisation', ticketId, reason: '?' };
    default:
      return action satisfies never;
  }
}
