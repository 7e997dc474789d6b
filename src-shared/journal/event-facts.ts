import { z } from 'zod';
import { contractDraftSchema } from '../sla/contract-schema.ts';
import { channels, ticketKinds } from '../ticket/ticket.ts';
import { isLocalDate } from '../time/local-date.ts';
import type { EventBody, StreamKind } from './journal-event.ts';

const instant = z.int();
const kind = z.enum(ticketKinds).optional();
const priority = z.looseObject({ code: z.string() });
const authorisation = z.enum(['notNeeded', 'awaiting', 'confirmed', 'rejected']);
const nothing = z.looseObject({});

/** Of every event there is, what clocks and figures are worked out from. */
const factsOf: Readonly<Record<EventBody['type'], z.ZodType>> = {
  'ticket.registered': z.looseObject({
    channel: z.enum(channels),
    organisationId: z.string().optional(),
    contractId: z.string().optional(),
    authorisation,
    kind,
    priority: priority.optional(),
    receivedAt: instant,
  }),
  'ticket.senderIdentified': z.looseObject({
    organisationId: z.string(),
    contractId: z.string(),
    authorisation,
    priority: priority.optional(),
  }),
  'ticket.registeredInTicketbox': z.looseObject({ priority }),
  'ticket.priorityChanged': z.looseObject({ priority: priority.optional(), kind }),
  'ticket.priorityAgreed': z.looseObject({ priority: priority.optional(), kind }),
  'ticket.reportedByPhone': z.looseObject({ calledAt: instant }),
  'ticket.planned': z.looseObject({ date: z.string().refine(isLocalDate, 'not a date such as 2026-11-22') }),
  'contract.versionSaved': z.looseObject({ draft: contractDraftSchema }),
  'ticket.mailReceived': nothing,
  'ticket.callAdded': nothing,
  'ticket.authorisationConfirmed': nothing,
  'ticket.authorisationRelayed': nothing,
  'ticket.authorisationRejected': nothing,
  'ticket.taken': nothing,
  'ticket.handedOver': nothing,
  'ticket.replied': nothing,
  'ticket.customerReplied': nothing,
  'ticket.noteAdded': nothing,
  'ticket.waitingStarted': nothing,
  'ticket.waitingEnded': nothing,
  'ticket.resolved': nothing,
  'ticket.reopened': nothing,
  'ticket.closed': nothing,
  'ticket.priorityChecked': z.looseObject({ verdict: z.looseObject({ kind: z.enum(['agrees', 'differs']) }) }),
  'ticket.priorityDisputed': nothing,
  'ticket.forwarded': z.looseObject({ experts: z.array(z.string()) }),
  'ticket.advised': nothing,
  'ticket.expertReleased': nothing,
  'ticket.escalated': z.looseObject({ level: z.int().positive(), cause: z.looseObject({ kind: z.string() }) }),
  'ticket.escalationDeclined': nothing,
  'ticket.hidden': nothing,
  'call.logged': nothing,
  'call.linked': nothing,
  'organisation.saved': nothing,
  'contact.saved': nothing,
  'person.saved': nothing,
};
const known: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(factsOf));

/** Why no figures come from an event as it is told; undefined where they do. An unknown event could mean anything: it is not passed over. */
export function factsProblem(event: {
  readonly stream: StreamKind;
  readonly body: { readonly type: string };
}): string | undefined {
  const { type } = event.body;
  const facts = known.get(type);
  if (!facts) return `The event '${type}' is not known to this version of Klokslag.`;
  if (!type.startsWith(`${event.stream}.`)) return `The event '${type}' is about no ${event.stream}.`;
  if (facts === nothing) return undefined;
  const parsed = facts.safeParse(event.body);
  if (parsed.success) return undefined;
  const [issue] = parsed.error.issues;
  return `${type}: ${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not right'}`;
}
