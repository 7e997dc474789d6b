import { type DecideContext, decide } from '../../src-shared/ticket/decide.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import { isOpen, type Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';
import { refusalSentence } from '../../src-shared/words/refusal-words.ts';
import { trialOf } from './trial-command.ts';

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
  'checkPriority',
  'agreePriority',
  'disputePriority',
  'settlePriority',
  'forward',
  'advise',
  'releaseExpert',
  'escalate',
  'plan',
  'reportByPhone',
  'registerInTicketbox',
  'identifySender',
  'confirmAuthorisation',
  'relayAuthorisation',
  'rejectAuthorisation',
] as const;
export type TicketAction = (typeof ticketActions)[number];

export type Possible =
  | { readonly possible: true }
  | { readonly possible: false; readonly reason: string; readonly refusal: Refusal };

export type PossibleActions = Readonly<Record<TicketAction, Possible>>;

/** The same question about every action. */
export function possibilities(answer: (action: TicketAction) => Possible): PossibleActions {
  return Object.fromEntries(ticketActions.map((action) => [action, answer(action)])) as PossibleActions;
}

/** What can be done with a ticket now, and why the rest cannot: each action is tried with the desk's own rules, and nothing kept. Pure. */
export function possibleActions(ticket: Ticket, context: DecideContext, locale: Locale): PossibleActions {
  const answer = (action: TicketAction): Possible => {
    const refusal = refusalOf(action, ticket, context);
    return refusal ? { possible: false, reason: refusalSentence(refusal, locale), refusal } : { possible: true };
  };
  return possibilities(answer);
}

function refusalOf(action: TicketAction, ticket: Ticket, context: DecideContext): Refusal | undefined {
  const { actor } = context;
  // Taking what one has is allowed and changes nothing; a button for it would be one too many.
  if (action === 'take' && actor.kind === 'person' && ticket.ownerId === actor.personId && isOpen(ticket)) {
    return { code: 'alreadyOwned', detail: actor.name };
  }
  const decision = decide(trialOf(action, ticket, context), { ticket }, context);
  if (decision.ok) return undefined;
  // What the trial had to make up cannot be the reason.
  return madeUp[action]?.includes(decision.error.code) ? undefined : decision.error;
}

const madeUp: Partial<Readonly<Record<TicketAction, readonly string[]>>> = {
  handOver: ['unknownPerson'],
  changePriority: ['unknownPriority', 'priorityFixedByKind'],
  registerInTicketbox: ['unknownPriority'],
  identifySender: ['unknownOrganisation', 'unknownContact'],
  settlePriority: ['unknownPriority', 'priorityFixedByKind'],
  forward: ['unknownPerson'],
  relayAuthorisation: ['unknownContact'],
  reportByPhone: ['unknownContact'],
  // Beyond the last level there is still expertise.
  escalate: ['noSuchLevel'],
};
