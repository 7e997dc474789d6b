import { uuidV7 } from '../../src-shared/id.ts';
import { type Sender, senderOf } from '../../src-shared/intake/sender.ts';
import { mayJoin, type ThreadClue, threadClues } from '../../src-shared/intake/thread.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { MailReceipt } from '../../src-shared/ticket/command.ts';
import { type TicketFact, ticketFrom } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { RawMail } from '../ports.ts';
import type { MailIntakePorts } from './mail-intake-port.ts';
import { type Receipt, unreadableReceipt } from './mail-intake-receipt.ts';
import { sha256 } from './sha-256.ts';

export type DeliveryPorts = Pick<MailIntakePorts, 'journal' | 'directory' | 'execute' | 'log'>;

/** What became of a mail: in the journal by this delivery, or there already. */
export type Delivery = 'delivered' | 'known';

const mailbox: Actor = { kind: 'system', part: 'mail' };
/** More references than this say nothing new, and each is looked up. */
const MOST_CLUES = 30;

/**
 * Puts one mail into the journal: with the ticket it answers, or as a new one. The same mail has the same command id, however often and
 * from wherever it comes. Throws when it is not in the journal afterwards.
 */
export async function deliverMail(receipt: Receipt, raw: RawMail, ports: DeliveryPorts): Promise<Delivery> {
  const id = `mail:${receipt.mail.messageId === undefined ? receipt.mail.rawBlobId : await sha256(receipt.mail.messageId)}`;
  if (await ports.journal.ofCommand(id)) return 'known';
  const execute = (body: MailReceipt) => ports.execute({ id, writtenAt: raw.internalDate, body }, mailbox);
  const first = await execute(await commandFor(receipt, ticketIdOf(id, raw), ports));
  if (first.ok) return 'delivered';
  if (isStored(first.error)) return 'known';
  // It must be seen all the same: as a ticket that says what was wrong with it.
  ports.log.warn('a mail was refused; it is registered as unreadable', { refusal: first.error, uid: raw.uid });
  const plain = unreadableReceipt(raw, receipt.mail.rawBlobId, first.error.code);
  const second = await execute(opening(plain, ticketIdOf(id, raw)));
  if (second.ok) return 'delivered';
  if (isStored(second.error)) return 'known';
  throw new Error(`the mail could not be registered: ${second.error.code}`);
}

async function commandFor(receipt: Receipt, newTicketId: string, ports: DeliveryPorts): Promise<MailReceipt> {
  const address = receipt.mail.from.address;
  const sender = senderOf(address, addressBook(address, ports));
  const thread = await findThread(receipt, sender, ports);
  return {
    ...opening(receipt, thread ?? newTicketId),
    joins: thread !== undefined,
    ...(sender.kind === 'unknown' ? {} : { organisationId: sender.organisationId }),
    ...(sender.kind === 'contact' ? { contactId: sender.contactId } : {}),
  };
}

function opening({ subject, mail }: Receipt, ticketId: string): MailReceipt {
  // A command's lists are its own.
  const lists = { inReplyTo: [...mail.inReplyTo], to: [...mail.to], attachments: [...mail.attachments] };
  return { type: 'mail.receive', ticketId, joins: false, subject, mail: { ...mail, ...lists } };
}

function isStored(refusal: Refusal): boolean {
  return refusal.code === 'commandReused' || refusal.code === 'alreadyExists';
}

function addressBook(address: string | undefined, { directory }: DeliveryPorts): Parameters<typeof senderOf>[1] {
  return {
    contactWith: (asked) => directory.findContactByAddress(asked)?.contact,
    organisationWith: () => (address === undefined ? undefined : directory.findContactByAddress(address)?.organisation),
  };
}

async function findThread(receipt: Receipt, sender: Sender, ports: DeliveryPorts): Promise<string | undefined> {
  const from = { sender, address: receipt.mail.from.address };
  const looked = new Set<string>();
  for (const clue of threadClues({ ...receipt.mail, subject: receipt.subject }).slice(0, MOST_CLUES)) {
    const ticketId = await findTicket(clue, ports);
    if (ticketId === undefined || looked.has(ticketId)) continue;
    looked.add(ticketId);
    const ticket = await loadTicket(ticketId, ports);
    if (ticket && mayJoin(from, ticket)) return ticketId;
  }
  return undefined;
}

function findTicket(clue: ThreadClue, { journal }: DeliveryPorts): Promise<string | undefined> {
  return clue.kind === 'key' ? journal.findByKey(clue.key) : journal.findByNumber(clue.number);
}

async function loadTicket(ticketId: string, { journal }: DeliveryPorts): Promise<Ticket | undefined> {
  return ticketFrom((await journal.stream('ticket', ticketId)).filter(isTicketFact));
}

function isTicketFact(event: JournalEvent): event is JournalEvent & TicketFact {
  return event.stream === 'ticket';
}

/** The same mail makes the same ticket, also where two services read one mailbox. */
function ticketIdOf(commandId: string, raw: RawMail): string {
  const digest = commandId.slice('mail:'.length);
  const bytes = Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16),
  );
  return uuidV7(raw.internalDate, bytes);
}
