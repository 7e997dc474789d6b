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
  if (body.type === 'ticket.noteAdded') return { type: 'ticket.hidden' };
  if (body.type === 'ticket.handedOver') return { type: 'ticket.handedOver', ownerId: body.ownerId };
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
    case 'ticket.waitingStarted':
    case 'ticket.reopened':
    case 'ticket.closed':
    case 'ticket.priorityChanged':
    case 'ticket.authorisationRejected':
      return { ...body, reason: '' };
    case 'ticket.authorisationConfirmed':
      return { ...body, how: '' };
    case 'ticket.handedOver':
      return { type: 'ticket.handedOver', ownerId: body.ownerId };
    case 'ticket.taken':
    case 'ticket.registeredInTicketbox':
    case 'ticket.waitingEnded':
    case 'ticket.hidden':
      return body;
    case 'ticket.mailReceived':
    case 'ticket.callAdded':
    case 'ticket.customerReplied':
    case 'ticket.noteAdded':
      return { type: 'ticket.hidden' };
    case 'organisation.saved':
      return { ...body, domains: [] };
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
