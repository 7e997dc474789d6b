import type { Person } from '../directory/directory.ts';
import type { EventBody, JournalEvent } from '../journal/journal-event.ts';
import { initialsOf } from '../words/initials.ts';

/** Who looks: the role decides what of an event crosses to the screen. */
export type Viewer = Pick<Person, 'role' | 'organisationId'>;

/**
 * What a viewer may see of an event; the position and version stay, so that no reader has a hole.
 * The desk sees all. An administrator sees their own organisation's tickets without the desk's internal notes. A wallboard sees no
 * personal data at all: no names, subjects, texts, addresses or numbers.
 */
export function visibleEvent(event: JournalEvent, viewer: Viewer): JournalEvent {
  if (viewer.role === 'agent' || viewer.role === 'lead') return event;
  if (viewer.role === 'administrator') return { ...event, body: forCustomer(event.body) };
  const by: JournalEvent['by'] =
    event.by.kind === 'person'
      ? { kind: 'person', personId: event.by.personId, name: '', role: event.by.role }
      : event.by;
  return { ...event, by, body: withoutPersonalData(event.body) };
}

function forCustomer(body: EventBody): EventBody {
  if (isInternal(body)) return { type: 'ticket.hidden' };
  if (body.type === 'ticket.escalated') return withoutNote(body);
  if (body.type === 'contract.versionSaved') return { ...body, reason: '' };
  if (body.type === 'organisation.saved') return withoutDesk(body);
  if (body.type === 'ticket.handedOver') return { type: 'ticket.handedOver', ownerId: body.ownerId };
  if (body.type === 'ticket.forwarded') return { ...body, question: '' };
  // Call notes are the desk's own; what the customer was told stands in the ticket.
  if (body.type === 'ticket.callAdded') return { ...body, call: { ...body.call, notes: '' } };
  if (body.type === 'ticket.registered' && body.call) return { ...body, call: { ...body.call, notes: '' } };
  return body;
}

function withoutPersonalData(body: EventBody): EventBody {
  switch (body.type) {
    case 'ticket.registered': {
      const { mail: _mail, call: _call, contactId: _contact, ...rest } = body;
      return { ...rest, reporter: {}, subject: '', text: '', attachments: [] };
    }
    case 'ticket.senderIdentified': {
      const { contactId: _contact, ...rest } = body;
      return rest;
    }
    case 'ticket.replied':
      return { ...body, text: '', attachments: [] };
    case 'ticket.resolved':
      return { ...body, solution: '' };
    case 'ticket.priorityChecked':
      return { ...body, verdict: body.verdict.kind === 'differs' ? { ...body.verdict, feedback: '' } : body.verdict };
    case 'ticket.forwarded':
      return { ...body, question: '' };
    case 'ticket.escalated':
      return withoutNote(body);
    case 'ticket.authorisationRelayed':
    case 'ticket.reportedByPhone':
      return { ...body, contactId: '', how: '' };
    case 'ticket.waitingStarted':
    case 'ticket.reopened':
    case 'ticket.closed':
    case 'ticket.authorisationRejected':
    case 'ticket.priorityDisputed':
    case 'ticket.escalationDeclined':
    case 'contract.versionSaved':
      return { ...body, reason: '' };
    case 'ticket.priorityChanged': {
      const { agreement: _agreement, ...rest } = body;
      return { ...rest, reason: '' };
    }
    case 'ticket.priorityAgreed':
    case 'ticket.authorisationConfirmed':
      return { ...body, how: '' };
    case 'ticket.handedOver':
      return { type: 'ticket.handedOver', ownerId: body.ownerId };
    case 'ticket.taken':
    case 'ticket.registeredInTicketbox':
    case 'ticket.waitingEnded':
    case 'ticket.expertReleased':
    case 'ticket.hidden':
      return body;
    case 'ticket.planned':
      return { type: 'ticket.planned', date: body.date };
    case 'ticket.mailReceived':
    case 'ticket.callAdded':
    case 'ticket.customerReplied':
    case 'ticket.noteAdded':
    case 'ticket.advised':
      return { type: 'ticket.hidden' };
    case 'organisation.saved':
      return { ...withoutDesk(body), domains: [] };
    case 'person.saved':
      return { ...body, name: initialsOf(body.name) };
    case 'call.logged':
    case 'call.linked':
    case 'contact.saved':
      throw new Error(`a wallboard asked for '${body.type}', which is outside its streams`);
    default:
      return body satisfies never;
  }
}

/** What the desk says among itself: notes, what experts were asked and found, and why it does not escalate. */
function isInternal({ type }: EventBody): boolean {
  return type === 'ticket.noteAdded' || type === 'ticket.advised' || type === 'ticket.escalationDeclined';
}

function withoutNote(body: Extract<EventBody, { type: 'ticket.escalated' }>): EventBody {
  const { note: _note, ...rest } = body;
  return rest;
}

/** Who stands on the ladder is the business of the two sides, each knowing its own. */
function withoutDesk(body: Extract<EventBody, { type: 'organisation.saved' }>): typeof body {
  const { ladder: _ladder, ...rest } = body;
  return rest;
}
