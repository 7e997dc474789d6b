import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { type DecideContext, decide } from '../../src-shared/ticket/decide.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import { isOpen, type Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';
import { refusalSentence } from '../../src-shared/words/refusal-words.ts';

export const ticketActions = [
  'take',
  'handOver',
  'reply',
  'note',
  'waitForCustomer',
  'resume',
  'resolve',
  'reopen',
  'close',
  'changePriority',
  'registerInTicketbox',
  'identifySender',
  'confirmAuthorisation',
  'rejectAuthorisation',
] as const;
export type TicketAction = (typeof ticketActions)[number];

export type Possible =
  | { readonly possible: true }
  | { readonly possible: false; readonly reason: string; readonly refusal: Refusal };

export type PossibleActions = Readonly<Record<TicketAction, Possible>>;

/** What can be done with a ticket now, and why the rest cannot: each action is tried with the desk's own rules, and nothing kept. Pure. */
export function possibleActions(ticket: Ticket, context: DecideContext, locale: Locale): PossibleActions {
  const answer = (action: TicketAction): Possible => {
    const refusal = refusalOf(action, ticket, context);
    return refusal ? { possible: false, reason: refusalSentence(refusal, locale), refusal } : { possible: true };
  };
  return {
    take: answer('take'),
    handOver: answer('handOver'),
    reply: answer('reply'),
    note: answer('note'),
    waitForCustomer: answer('waitForCustomer'),
    resume: answer('resume'),
    resolve: answer('resolve'),
    reopen: answer('reopen'),
    close: answer('close'),
    changePriority: answer('changePriority'),
    registerInTicketbox: answer('registerInTicketbox'),
    identifySender: answer('identifySender'),
    confirmAuthorisation: answer('confirmAuthorisation'),
    rejectAuthorisation: answer('rejectAuthorisation'),
  };
}

function refusalOf(action: TicketAction, ticket: Ticket, context: DecideContext): Refusal | undefined {
  const { actor } = context;
  // Taking what one has is allowed and changes nothing; a button for it would be one too many.
  if (action === 'take' && actor.kind === 'person' && ticket.ownerId === actor.personId && isOpen(ticket)) {
    return { code: 'alreadyOwned', detail: actor.name };
  }
  const decision = decide(trial(action, ticket, context), { ticket }, context);
  if (decision.ok) return undefined;
  // What the trial had to make up cannot be the reason.
  return madeUp[action]?.includes(decision.error.code) ? undefined : decision.error;
}

const madeUp: Partial<Readonly<Record<TicketAction, readonly string[]>>> = {
  handOver: ['unknownPerson'],
  changePriority: ['unknownPriority', 'priorityFixedByKind'],
  registerInTicketbox: ['unknownPriority'],
  identifySender: ['unknownOrganisation', 'unknownContact'],
};

function trial(action: TicketAction, ticket: Ticket, { actor, contracts }: DecideContext): CommandBody {
  const ticketId = ticket.id;
  const priority =
    contracts
      .get(ticket.contractId ?? '')
      ?.versions.at(-1)
      ?.priorities.find(({ code }) => code !== ticket.priority?.code)?.code ?? '?';
  switch (action) {
    case 'take':
      return { type: 'ticket.take', ticketId, ...(ticket.ownerId === undefined ? {} : { from: ticket.ownerId }) };
    case 'handOver':
      return { type: 'ticket.handOver', ticketId, to: actor.kind === 'person' ? actor.personId : '?' };
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
    case 'registerInTicketbox':
      return { type: 'ticket.registerInTicketbox', ticketId, priority };
    case 'identifySender':
      return { type: 'ticket.identifySender', ticketId, organisationId: '?' };
    case 'confirmAuthorisation':
      return { type: 'ticket.confirmAuthorisation', ticketId, how: '?' };
    case 'rejectAuthorisation':
      return { type: 'ticket.rejectAuthorisation', ticketId, reason: '?' };
  }
}
