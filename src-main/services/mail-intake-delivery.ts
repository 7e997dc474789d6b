import { uuidV7 } from '../../src-shared/id.ts';
import { type Sender, senderOf } from '../../src-shared/intake/sender.ts';
import { mayJoin, type ThreadClue, threadClues } from '../../src-shared/intake/thread.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { Command, MailReceipt } from '../../src-shared/ticket/command.ts';
import { type TicketFact, ticketFrom } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Ids, RawMail } from '../ports.ts';
import type { MailIntakePorts } from './mail-intake-port.ts';
import { type Receipt, unreadableReceipt } from './mail-intake-receipt.ts';

export type DeliveryPorts = Pick<MailIntakePorts, 'journal' | 'directory' | 'execute' | 'executeAll' | 'log'>;

/** A mail whose files are stored, and the id under which the journal has it or will have it. */
export interface ReceivedMail {
  readonly commandId: string;
  readonly receipt: Receipt;
  readonly raw: RawMail;
}

const mailbox: Actor = { kind: 'system', part: 'mail' };
/** More references than this say nothing new, and each is looked up. */
const MOST_CLUES = 30;

/**
 * Puts mails into the journal, in their order: each with the ticket it answers, or as a new one. The same mail has the same command id,
 * however often and from wherever it comes. Answers how many were new; throws when one is not in the journal afterwards.
 */
export async function deliverMails(mails: readonly ReceivedMail[], ports: DeliveryPorts): Promise<number> {
  let delivered = 0;
  for (const group of groupsOf(mails)) delivered += await deliverTogether(group, ports);
  return delivered;
}

async function deliverTogether(mails: readonly ReceivedMail[], ports: DeliveryPorts): Promise<number> {
  const unknown: { readonly mail: ReceivedMail; readonly command: Command }[] = [];
  for (const mail of mails) {
    const { commandId: id, receipt, raw } = mail;
    if (await ports.journal.ofCommand(id)) continue;
    const body = await bodyFor(receipt, ticketIdOf(id, raw), ports);
    unknown.push({ mail, command: { id, writtenAt: raw.internalDate, body } });
  }
  const commands = unknown.map(({ command }) => command);
  const answers = await ports.executeAll(commands, mailbox);
  let delivered = 0;
  for (const [index, answer] of answers.entries()) {
    const mail = unknown[index]?.mail;
    if (answer.ok) delivered += 1;
    else if (mail && !isStored(answer.error)) delivered += await deliverPlainly(mail, answer.error, ports);
  }
  return delivered;
}

/** A mail must be seen all the same when it is refused: as a ticket that says what was wrong with it. */
async function deliverPlainly({ commandId: id, receipt, raw }: ReceivedMail, refusal: Refusal, ports: DeliveryPorts) {
  ports.log.warn('a mail was refused; it is registered as unreadable', { refusal, uid: raw.uid });
  const plain = unreadableReceipt(raw, receipt.mail.rawBlobId, refusal.code);
  const body = opening(plain, ticketIdOf(id, raw));
  const answer = await ports.execute({ id, writtenAt: raw.internalDate, body }, mailbox);
  if (answer.ok) return 1;
  if (isStored(answer.error)) return 0;
  throw new Error(`the mail could not be registered: ${answer.error.code}`);
}

/** Mails that know nothing of each other can go together: an answer waits until what it answers is in the journal. */
function groupsOf(mails: readonly ReceivedMail[]): readonly (readonly ReceivedMail[])[] {
  const groups: ReceivedMail[][] = [];
  let ids = new Set<string>();
  for (const mail of mails) {
    const { messageId, inReplyTo } = mail.receipt.mail;
    const group = groups.at(-1);
    const isApart = !ids.has(mail.commandId) && !inReplyTo.some((id) => ids.has(id));
    if (group && isApart) group.push(mail);
    else {
      groups.push([mail]);
      ids = new Set();
    }
    ids.add(mail.commandId);
    if (messageId !== undefined) ids.add(messageId);
  }
  return groups;
}

async function bodyFor(receipt: Receipt, newTicketId: string, ports: DeliveryPorts): Promise<MailReceipt> {
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

/** Which mail it is: by its Message-ID, or by its source where it has none. */
export function commandIdOf({ mail }: Receipt, ids: Pick<Ids, 'digest'>): string {
  return `mail:${mail.messageId === undefined ? mail.rawBlobId : ids.digest(mail.messageId)}`;
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
