import type { Ticket } from '../ticket/ticket.ts';
import { normaliseAddress } from './mail-address.ts';
import { mailKey } from './message-id.ts';
import type { Sender } from './sender.ts';
import { ticketNumbersIn } from './ticket-token.ts';

/** By what a ticket can be looked up in the journal. */
export type ThreadClue =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'number'; readonly number: number };

/** Where a mail may belong, the surest first: the mails it answers, then the ticket numbers in its subject. */
export function threadClues(mail: {
  readonly inReplyTo: readonly string[];
  readonly subject?: string | undefined;
}): readonly ThreadClue[] {
  return [...new Set(mail.inReplyTo)]
    .map((id): ThreadClue => ({ kind: 'key', key: mailKey(id) }))
    .concat(ticketNumbersIn(mail.subject ?? '').map((number) => ({ kind: 'number', number })));
}

/**
 * Only who reported a ticket, its contact or somebody of the same organisation may add to it: a number in a subject is easily
 * guessed and a reference easily forwarded, and the answer would then show one customer's ticket to another.
 */
export function mayJoin(
  from: { readonly sender: Sender; readonly address?: string | undefined },
  ticket: Pick<Ticket, 'organisationId' | 'contactId' | 'reporter'>,
): boolean {
  const { sender } = from;
  if (sender.kind === 'contact' && sender.contactId === ticket.contactId) return true;
  if (sender.kind !== 'unknown' && sender.organisationId === ticket.organisationId) return true;
  // Somebody whose address became known after their first mail is still the one who reported it, unless the desk said otherwise.
  if (sender.kind !== 'unknown' && ticket.organisationId !== undefined) return false;
  const address = normaliseAddress(from.address);
  return address !== undefined && address === normaliseAddress(ticket.reporter.email);
}
