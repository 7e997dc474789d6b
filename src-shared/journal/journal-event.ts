import type { CallEvent } from '../call/call.ts';
import type { ContactEvent, OrganisationEvent, PersonEvent, PersonRole } from '../directory/directory.ts';
import type { ContractEvent } from '../sla/contract-event.ts';
import type { TicketEvent } from '../ticket/ticket-event.ts';
import type { Instant } from '../time/instant.ts';

export const streamKinds = ['organisation', 'contact', 'person', 'ticket', 'call', 'contract'] as const;
export type StreamKind = (typeof streamKinds)[number];

/** Who did it: a person with the role they had, or a part of the system (the mailbox). */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly name: string;
      readonly role: PersonRole;
      readonly organisationId?: string;
    }
  | { readonly kind: 'system'; readonly part: 'mail' | 'setup' | 'watch' };

export type EventBody = TicketEvent | CallEvent | OrganisationEvent | ContactEvent | PersonEvent | ContractEvent;

/** The shape of events written today; older ones are upgraded when read. */
export const EVENT_VERSION = 3;

/** One fact, as the journal holds it and every screen receives it. */
export interface JournalEvent {
  /** Position in the one order of everything: the cursor. */
  readonly seq: number;
  readonly stream: StreamKind;
  readonly streamId: string;
  /** Position within its stream, from 1, without holes. */
  readonly version: number;
  /** The ticket's human number, on ticket streams. */
  readonly number?: number;
  readonly commandId: string;
  /** When the desk had it. */
  readonly at: Instant;
  /** When it was written, where that was earlier (offline). */
  readonly writtenAt?: Instant;
  readonly by: Actor;
  readonly v: number;
  readonly body: EventBody;
}
