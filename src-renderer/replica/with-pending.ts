import type { Call } from '../../src-shared/call/call.ts';
import { evolveCall } from '../../src-shared/call/evolve-call.ts';
import type { Contact, Organisation, Person } from '../../src-shared/directory/directory.ts';
import { contactFrom, organisationFrom, personFrom } from '../../src-shared/directory/evolve-directory.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { touchedStreams } from '../../src-shared/ticket/command.ts';
import { decide, type StreamEvents, type TouchedState } from '../../src-shared/ticket/decide.ts';
import { evolveTicket } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketEvent } from '../../src-shared/ticket/ticket-event.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { OutboxEntry } from './outbox-db.ts';

/** What the desk has delivered, of the streams that the entries touch, and the whole directory. */
export interface DeliveredState {
  readonly tickets: ReadonlyMap<string, { readonly ticket: Ticket; readonly lastCommandId: string }>;
  readonly calls: ReadonlyMap<string, Call>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly persons: ReadonlyMap<string, Person>;
}

export interface PendingItem {
  readonly entryId: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly body: TicketEvent;
  readonly delivery: 'pending' | 'refused';
  readonly refusal?: Refusal;
}

export interface PendingTicket {
  /** As it will be once all is delivered; without what was refused. */
  readonly ticket: Ticket;
  readonly unsent: boolean;
  readonly delivery: 'pending' | 'refused';
  readonly attention?: Refusal;
  readonly items: readonly PendingItem[];
}

export interface PendingView {
  readonly tickets: ReadonlyMap<string, PendingTicket>;
  readonly calls: ReadonlyMap<string, Call & { readonly delivery: 'pending' | 'refused' }>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly persons: ReadonlyMap<string, Person>;
}

export interface PendingContext {
  readonly actor: Actor;
  readonly contracts: ContractBook;
}

type Draft = { -readonly [Name in keyof PendingView]: Map<string, MapValue<PendingView[Name]>> };
type MapValue<M> = M extends ReadonlyMap<string, infer V> ? V : never;

/** What the screen shows besides the delivered: own commands, through the same decide and evolve as the desk's. Pure. */
export function withPending(
  delivered: DeliveredState,
  entries: readonly OutboxEntry[],
  context: PendingContext,
): PendingView {
  const draft: Draft = {
    tickets: new Map(),
    calls: new Map(),
    organisations: new Map(),
    contacts: new Map(),
    persons: new Map(),
  };
  for (const entry of entries) {
    if (!isDelivered(delivered, entry)) addEntry(draft, delivered, entry, context);
  }
  return draft;
}

/** Between 'the desk has it' and 'it is out of the outbox' lies a moment: then the replica's word counts. */
function isDelivered(delivered: DeliveredState, entry: OutboxEntry): boolean {
  return entry.ticketId !== undefined && delivered.tickets.get(entry.ticketId)?.lastCommandId === entry.id;
}

function addEntry(draft: Draft, delivered: DeliveredState, entry: OutboxEntry, context: PendingContext): void {
  const decision = decide(entry.body, touchedState(draft, delivered, entry), {
    now: entry.writtenAt,
    writtenAt: entry.writtenAt,
    actor: context.actor,
    contracts: context.contracts,
    directory: {
      organisation: (id) => draft.organisations.get(id) ?? delivered.organisations.get(id),
      contact: (id) => draft.contacts.get(id) ?? delivered.contacts.get(id),
      person: (id) => draft.persons.get(id) ?? delivered.persons.get(id),
    },
  });
  for (const events of decision.ok ? decision.value : [])
    addStreamEvents(draft, delivered, events, entry, context.actor);
  markTicket(draft, delivered, entry);
}

function touchedState(draft: Draft, delivered: DeliveredState, { body }: OutboxEntry): TouchedState {
  const state: { -readonly [Name in keyof TouchedState]: TouchedState[Name] } = {};
  for (const { stream, id } of touchedStreams(body)) {
    const ticket =
      stream === 'ticket' ? (draft.tickets.get(id)?.ticket ?? delivered.tickets.get(id)?.ticket) : undefined;
    const call = stream === 'call' ? (draft.calls.get(id) ?? delivered.calls.get(id)) : undefined;
    const organisation =
      stream === 'organisation' ? (draft.organisations.get(id) ?? delivered.organisations.get(id)) : undefined;
    const contact = stream === 'contact' ? (draft.contacts.get(id) ?? delivered.contacts.get(id)) : undefined;
    const person = stream === 'person' ? (draft.persons.get(id) ?? delivered.persons.get(id)) : undefined;
    if (ticket) state.ticket = ticket;
    if (call) state.call = call;
    if (organisation) state.organisation = organisation;
    if (contact) state.contact = contact;
    if (person) state.person = person;
  }
  return state;
}

function addStreamEvents(
  draft: Draft,
  delivered: DeliveredState,
  { stream, events }: StreamEvents,
  entry: OutboxEntry,
  actor: Actor,
): void {
  const delivery = entry.state === 'refused' ? 'refused' : 'pending';
  for (const body of events) {
    switch (body.type) {
      case 'call.logged':
      case 'call.linked': {
        const known = draft.calls.get(stream.id) ?? delivered.calls.get(stream.id);
        const call = evolveCall(known, { streamId: stream.id, version: (known?.version ?? 0) + 1, body });
        draft.calls.set(stream.id, { ...call, delivery });
        break;
      }
      case 'organisation.saved':
        if (delivery === 'pending') {
          draft.organisations.set(stream.id, organisationFrom({ streamId: stream.id, version: 0, body }));
        }
        break;
      case 'contact.saved':
        if (delivery === 'pending')
          draft.contacts.set(stream.id, contactFrom({ streamId: stream.id, version: 0, body }));
        break;
      case 'person.saved':
        if (delivery === 'pending') draft.persons.set(stream.id, personFrom({ streamId: stream.id, version: 0, body }));
        break;
      // In force only when the desk has it: deadlines are not moved by what may still be refused.
      case 'contract.versionSaved':
        break;
      default:
        addTicketEvent(draft, delivered, { id: stream.id, body, entry, actor });
    }
  }
}

function addTicketEvent(
  draft: Draft,
  delivered: DeliveredState,
  {
    id,
    body,
    entry,
    actor,
  }: { readonly id: string; readonly body: TicketEvent; readonly entry: OutboxEntry; readonly actor: Actor },
): void {
  const delivery = entry.state === 'refused' ? 'refused' : 'pending';
  const known = draft.tickets.get(id);
  const before = known?.ticket ?? delivered.tickets.get(id)?.ticket;
  // What the desk refused changes nothing on a ticket it knows; a ticket that is only here is shown all the same.
  const counts = delivery === 'pending' || !before;
  const ticket = counts
    ? evolveTicket(before, { streamId: id, version: (before?.version ?? 0) + 1, at: entry.writtenAt, body })
    : before;
  const item: PendingItem = {
    entryId: entry.id,
    at: entry.writtenAt,
    by: actor,
    body,
    delivery,
    ...(entry.refusal ? { refusal: entry.refusal } : {}),
  };
  draft.tickets.set(id, {
    ticket,
    unsent: !delivered.tickets.has(id),
    delivery: known?.delivery === 'refused' ? 'refused' : delivery,
    ...(known?.attention ? { attention: known.attention } : {}),
    items: [...(known?.items ?? []), item],
  });
}

/** The ticket wears the mark even when its command would come to nothing here: the person's work must stay in sight. */
function markTicket(draft: Draft, delivered: DeliveredState, entry: OutboxEntry): void {
  if (entry.ticketId === undefined) return;
  const known = draft.tickets.get(entry.ticketId);
  const ticket = known?.ticket ?? delivered.tickets.get(entry.ticketId)?.ticket;
  if (!ticket) return;
  const refused = entry.state === 'refused' || known?.delivery === 'refused';
  const attention = entry.refusal ?? known?.attention;
  draft.tickets.set(entry.ticketId, {
    ticket,
    unsent: known?.unsent ?? false,
    delivery: refused ? 'refused' : 'pending',
    ...(attention ? { attention } : {}),
    items: known?.items ?? [],
  });
}
