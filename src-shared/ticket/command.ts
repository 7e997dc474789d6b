import { z } from 'zod';
import type { PersonRole } from '../directory/directory.ts';
import { contractDraftSchema } from '../sla/contract-schema.ts';
import { isLocalDate } from '../time/local-date.ts';
import { ticketKinds } from './ticket.ts';
import { phoneReasons, replyVias } from './ticket-event.ts';
import { urgencies } from './triage.ts';

const id = z.string().min(1).max(120);
const instant = z.int();
const line = z.string().trim().min(1).max(500);
const text = z.string().max(200_000);
const someText = text.trim().min(1);
const ticketKind = z.enum(ticketKinds);
const via = z.enum(replyVias);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const attachmentSchema = z.strictObject({
  blobId: sha256,
  name: z.string().min(1).max(255),
  type: z.string().max(255),
  size: z.int().min(0),
  contentId: z.string().min(1).max(998).optional(),
});

export const reporterSchema = z.strictObject({
  name: z.string().max(200).optional(),
  email: z.string().max(320).optional(),
  phone: z.string().max(60).optional(),
});

export const mailSchema = z.strictObject({
  messageId: z.string().max(998).optional(),
  inReplyTo: z.array(z.string().max(998)).max(200),
  from: z.strictObject({ name: z.string().optional(), address: z.string().optional() }),
  to: z.array(z.string()),
  sentAt: instant.optional(),
  receivedAt: instant,
  text,
  truncated: z.literal(true).optional(),
  htmlBlobId: sha256.optional(),
  rawBlobId: sha256,
  attachments: z.array(attachmentSchema),
  unreadable: z.strictObject({ reason: z.string() }).optional(),
  automatic: z.literal(true).optional(),
});

/** F13, P15: who stands at a level, on either side. */
const ladderPlace = z.strictObject({ level: z.int().min(1).max(9), personId: id.optional(), contactId: id.optional() });

const registration = {
  organisationId: id,
  contactId: id.optional(),
  reporter: reporterSchema,
  ticketKind: ticketKind.optional(),
  subject: line,
  text,
  /** As the customer proposes it (P8, F2). */
  priority: z.string().max(8).optional(),
};

const callFields = {
  callId: id,
  startedAt: instant,
  endedAt: instant,
  direction: z.enum(['in', 'out']),
  number: z.string().max(60).optional(),
  contactId: id.optional(),
  organisationId: id.optional(),
  callerName: z.string().max(200).optional(),
  notes: text,
};

/** Everything a person or the mailbox can ask of the desk, as parsed on arrival. */
export const commandBodySchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call.log'),
    call: z.strictObject(callFields),
    outcome: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('noTicket') }),
      z.strictObject({ kind: z.literal('existingTicket'), ticketId: id }),
      z.strictObject({
        kind: z.literal('newTicket'),
        ticketId: id,
        phoneReason: z.enum(phoneReasons).optional(),
        ...registration,
      }),
    ]),
  }),
  z.strictObject({
    type: z.literal('ticket.registerInPortal'),
    ticketId: id,
    ...registration,
    attachments: z.array(attachmentSchema).max(50),
  }),
  /** The mailbox's own: a mail becomes a ticket, or joins the one it answers. */
  z.strictObject({
    type: z.literal('mail.receive'),
    ticketId: id,
    /** True where `ticketId` exists already and the mail joins it. */
    joins: z.boolean(),
    subject: line,
    organisationId: id.optional(),
    contactId: id.optional(),
    mail: mailSchema,
  }),
  z.strictObject({
    type: z.literal('ticket.identifySender'),
    ticketId: id,
    organisationId: id,
    contactId: id.optional(),
  }),
  z.strictObject({ type: z.literal('ticket.confirmAuthorisation'), ticketId: id, how: line }),
  z.strictObject({ type: z.literal('ticket.rejectAuthorisation'), ticketId: id, reason: line }),
  z.strictObject({ type: z.literal('ticket.registerInTicketbox'), ticketId: id, priority: z.string().max(8) }),
  /** `from`: the owner the person saw; somebody else having taken it meanwhile is a refusal. */
  z.strictObject({ type: z.literal('ticket.take'), ticketId: id, from: id.optional() }),
  z.strictObject({ type: z.literal('ticket.handOver'), ticketId: id, to: id, note: text.optional() }),
  z.strictObject({
    type: z.literal('ticket.reply'),
    ticketId: id,
    text: someText,
    via,
    attachments: z.array(attachmentSchema).max(50),
  }),
  z.strictObject({ type: z.literal('ticket.note'), ticketId: id, text: someText }),
  z.strictObject({ type: z.literal('ticket.waitForCustomer'), ticketId: id, reason: line }),
  z.strictObject({ type: z.literal('ticket.resume'), ticketId: id }),
  z.strictObject({ type: z.literal('ticket.resolve'), ticketId: id, solution: someText, via }),
  z.strictObject({ type: z.literal('ticket.reopen'), ticketId: id, reason: line }),
  z.strictObject({ type: z.literal('ticket.close'), ticketId: id, reason: line }),
  z.strictObject({
    type: z.literal('ticket.changePriority'),
    ticketId: id,
    /** Absent with a kind that has none, or a fixed one (P4). */
    priority: z.string().max(8).optional(),
    ticketKind: ticketKind.optional(),
    reason: line,
    /** P8: how the customer agreed, where the priority is theirs to set. */
    agreement: line.optional(),
  }),
  z.strictObject({
    type: z.literal('ticket.checkPriority'),
    ticketId: id,
    urgency: z.enum(urgencies).optional(),
    verdict: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('agrees') }),
      z.strictObject({
        kind: z.literal('differs'),
        priority: z.string().max(8).optional(),
        ticketKind: ticketKind.optional(),
        feedback: line,
        via,
      }),
    ]),
  }),
  /** By the customer, or by an agent who was told. */
  z.strictObject({ type: z.literal('ticket.agreePriority'), ticketId: id, how: line }),
  z.strictObject({ type: z.literal('ticket.disputePriority'), ticketId: id, reason: line }),
  /** The ladder decided: this priority holds from now on. */
  z.strictObject({
    type: z.literal('ticket.settlePriority'),
    ticketId: id,
    priority: z.string().max(8).optional(),
    ticketKind: ticketKind.optional(),
    how: line,
  }),
  z.strictObject({
    type: z.literal('ticket.forward'),
    ticketId: id,
    experts: z.array(id).min(1).max(20),
    question: someText,
  }),
  z.strictObject({ type: z.literal('ticket.advise'), ticketId: id, text: someText }),
  z.strictObject({ type: z.literal('ticket.releaseExpert'), ticketId: id, personId: id }),
  z.strictObject({ type: z.literal('ticket.relayAuthorisation'), ticketId: id, contactId: id, how: line }),
  z.strictObject({
    type: z.literal('ticket.escalate'),
    ticketId: id,
    step: z.discriminatedUnion('form', [
      z.strictObject({ form: z.literal('functional'), experts: z.array(id).min(1).max(20), note: someText }),
      z.strictObject({ form: z.literal('hierarchical'), level: z.int().min(1).max(9), note: text.optional() }),
      /** The watch's own: a threshold of the contract was passed. */
      z.strictObject({ form: z.literal('threshold'), key: id }),
    ]),
  }),
  z.strictObject({ type: z.literal('ticket.declineEscalation'), ticketId: id, reason: line }),
  /** P6: an authorised reporter phoned in what came by another channel. `calledAt`: when the call was answered. */
  z.strictObject({
    type: z.literal('ticket.reportByPhone'),
    ticketId: id,
    contactId: id,
    calledAt: instant,
    how: line,
  }),
  z.strictObject({
    type: z.literal('ticket.plan'),
    ticketId: id,
    date: z.string().refine(isLocalDate, 'A date that exists is written YYYY-MM-DD.'),
    release: z.string().trim().min(1).max(100).optional(),
  }),
  /** A new version of a contract, in force from its start on. */
  z.strictObject({
    type: z.literal('contract.saveVersion'),
    contractId: id,
    draft: contractDraftSchema,
    reason: line,
  }),
  z.strictObject({
    type: z.literal('organisation.save'),
    organisationId: id,
    name: line,
    contractId: id,
    domains: z.array(z.string().toLowerCase()).max(50),
    ladder: z.array(ladderPlace.readonly()).max(9).readonly().optional(),
  }),
  z.strictObject({
    type: z.literal('contact.save'),
    contactId: id,
    organisationId: id,
    name: line,
    role: z.string().max(100).optional(),
    emails: z.array(z.string().max(320)).max(20),
    phones: z.array(z.string().max(60)).max(20),
    keyUser: z.boolean(),
    authorisedReporter: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('person.save'),
    personId: id,
    name: line,
    role: z.enum(['agent', 'lead', 'administrator', 'wallboard']),
    organisationId: id.optional(),
    contactId: id.optional(),
    active: z.boolean(),
  }),
]);

export const commandSchema = z.strictObject({
  /** Made by the sender, once: a retry with the same id changes nothing. */
  id: z.string().min(8).max(120),
  /** When the person did it, by the sender's clock. */
  writtenAt: instant,
  body: commandBodySchema,
});

export type CommandBody = z.infer<typeof commandBodySchema>;
export type CommandType = CommandBody['type'];
export type Command = z.infer<typeof commandSchema>;
export type Registration = Extract<CommandBody, { type: 'ticket.registerInPortal' }>;
export type CallLog = Extract<CommandBody, { type: 'call.log' }>;
export type MailReceipt = Extract<CommandBody, { type: 'mail.receive' }>;

const desk = ['agent', 'lead'] as const;
const deskAndCustomer = ['agent', 'lead', 'administrator'] as const;

/** Who may give which command; 'mail.receive' comes from the mailbox alone. */
export const commandRoles = {
  'call.log': desk,
  'ticket.registerInPortal': ['administrator'],
  'mail.receive': [],
  'ticket.identifySender': desk,
  'ticket.confirmAuthorisation': deskAndCustomer,
  'ticket.rejectAuthorisation': deskAndCustomer,
  'ticket.registerInTicketbox': deskAndCustomer,
  'ticket.take': desk,
  'ticket.handOver': desk,
  'ticket.reply': deskAndCustomer,
  'ticket.note': desk,
  'ticket.waitForCustomer': desk,
  'ticket.resume': desk,
  'ticket.resolve': desk,
  'ticket.reopen': deskAndCustomer,
  'ticket.close': desk,
  'ticket.changePriority': deskAndCustomer,
  'ticket.checkPriority': desk,
  'ticket.agreePriority': deskAndCustomer,
  'ticket.disputePriority': deskAndCustomer,
  'ticket.settlePriority': ['lead'],
  'ticket.forward': desk,
  'ticket.advise': desk,
  'ticket.releaseExpert': desk,
  'ticket.relayAuthorisation': desk,
  'ticket.escalate': desk,
  'ticket.declineEscalation': desk,
  'ticket.reportByPhone': desk,
  'ticket.plan': desk,
  'contract.saveVersion': ['lead'],
  'organisation.save': desk,
  'contact.save': desk,
  'person.save': ['lead'],
} as const satisfies Record<CommandType, readonly PersonRole[]>;

export interface StreamReference {
  readonly stream: 'ticket' | 'call' | 'organisation' | 'contact' | 'person' | 'contract';
  readonly id: string;
}

/** The streams a command reads or writes: what has to be gathered before it can be decided. */
export function touchedStreams(body: CommandBody): readonly StreamReference[] {
  switch (body.type) {
    case 'call.log':
      return body.outcome.kind === 'noTicket'
        ? [{ stream: 'call', id: body.call.callId }]
        : [
            { stream: 'call', id: body.call.callId },
            { stream: 'ticket', id: body.outcome.ticketId },
          ];
    case 'organisation.save':
      return [{ stream: 'organisation', id: body.organisationId }];
    case 'contact.save':
      return [{ stream: 'contact', id: body.contactId }];
    case 'person.save':
      return [{ stream: 'person', id: body.personId }];
    case 'contract.saveVersion':
      return [{ stream: 'contract', id: body.contractId }];
    default:
      return [{ stream: 'ticket', id: body.ticketId }];
  }
}

/** Every file a command speaks of: it has to be stored before the command is accepted. */
export function attachmentsOf(body: CommandBody): readonly z.infer<typeof attachmentSchema>[] {
  return 'attachments' in body ? body.attachments : [];
}
