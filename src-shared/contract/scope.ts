import { assertNever } from '../assert-never.ts';
import type { EventBody, StreamKind } from '../journal/journal-event.ts';
import type { Viewer } from './visible-event.ts';

/** Which streams a viewer is shown at all. What of each event crosses is `visibleEvent`. */
export interface ViewerScope {
  /** Given: only this customer organisation's streams, and the people of the desk. */
  readonly organisationId?: string;
  readonly streams: readonly StreamKind[];
}

/**
 * The desk sees every stream. A wallboard sees no contacts and no calls. An administrator sees the tickets, the contacts and the
 * administrators of their own organisation, that organisation itself, the contracts, and the people of the desk (who a ticket's owner is); never a
 * call, which is the desk's own record, and never a ticket of an unknown sender, which is nobody's yet.
 */
export function scopeOf(viewer: Viewer): ViewerScope {
  switch (viewer.role) {
    case 'agent':
    case 'lead':
      return { streams: ['organisation', 'contact', 'person', 'ticket', 'call', 'contract'] };
    case 'wallboard':
      return { streams: ['organisation', 'person', 'ticket', 'contract'] };
    case 'administrator':
      if (viewer.organisationId === undefined) return { streams: [] };
      return {
        organisationId: viewer.organisationId,
        streams: ['organisation', 'contact', 'person', 'ticket', 'contract'],
      };
    default:
      return assertNever(viewer.role);
  }
}

/** Whether a scope holds a stream; `organisationId` is the stream's, undefined for a stream of no organisation. */
export function isInScope(scope: ViewerScope, stream: StreamKind, organisationId: string | undefined): boolean {
  if (!scope.streams.includes(stream)) return false;
  if (scope.organisationId === undefined) return true;
  if (organisationId === undefined) return stream === 'person' || stream === 'contract';
  return organisationId === scope.organisationId;
}

/** The customer organisation that an event puts its stream under; undefined where it changes nothing. */
export function organisationFrom(streamId: string, body: EventBody): string | undefined {
  switch (body.type) {
    case 'organisation.saved':
      return streamId;
    case 'contact.saved':
    case 'person.saved':
    case 'call.logged':
    case 'ticket.registered':
    case 'ticket.senderIdentified':
      return body.organisationId;
    default:
      return undefined;
  }
}
