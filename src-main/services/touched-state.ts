import { assertNever } from '../../src-shared/assert-never.ts';
import type { Call } from '../../src-shared/call/call.ts';
import { type CallFact, evolveCall } from '../../src-shared/call/evolve-call.ts';
import { contactFrom, organisationFrom, personFrom } from '../../src-shared/directory/evolve-directory.ts';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { StreamReference } from '../../src-shared/ticket/command.ts';
import type { TouchedState } from '../../src-shared/ticket/decide.ts';
import { type TicketFact, ticketFrom } from '../../src-shared/ticket/evolve-ticket.ts';

export interface StreamHistory {
  readonly reference: StreamReference;
  readonly events: readonly JournalEvent[];
}

/** What the histories of the touched streams amount to. */
export function touchedState(histories: readonly StreamHistory[]): TouchedState {
  return Object.assign({}, ...histories.map(stateOf));
}

function stateOf({ reference, events }: StreamHistory): TouchedState {
  const last = events.at(-1);
  if (!last) return {};
  const { streamId, version, body } = last;
  switch (reference.stream) {
    case 'ticket': {
      const ticket = ticketFrom(events.filter(isTicketFact));
      return ticket ? { ticket } : {};
    }
    case 'call': {
      const call = events
        .filter(isCallFact)
        .reduce<Call | undefined>((state, fact) => evolveCall(state, fact), undefined);
      return call ? { call } : {};
    }
    case 'organisation':
      return body.type === 'organisation.saved' ? { organisation: organisationFrom({ streamId, version, body }) } : {};
    case 'contact':
      return body.type === 'contact.saved' ? { contact: contactFrom({ streamId, version, body }) } : {};
    case 'person':
      return body.type === 'person.saved' ? { person: personFrom({ streamId, version, body }) } : {};
    // Which versions a contract has stands in the book that a decision is given.
    case 'contract':
      return {};
    default:
      return assertNever(reference.stream);
  }
}

function isTicketFact(event: JournalEvent): event is JournalEvent & TicketFact {
  return event.stream === 'ticket';
}

function isCallFact(event: JournalEvent): event is JournalEvent & CallFact {
  return event.stream === 'call';
}
