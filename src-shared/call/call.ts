import type { Instant } from '../time/instant.ts';

/** A telephone call: its own record, with or without a ticket. */
export interface Call {
  readonly id: string;
  readonly version: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly direction: 'in' | 'out';
  /** As dialled or shown; E.164 where it could be understood. */
  readonly number?: string;
  readonly contactId?: string;
  readonly organisationId?: string;
  readonly callerName?: string;
  readonly notes: string;
  readonly agentId?: string;
  readonly ticketId?: string;
}

export type CallEvent =
  | ({ readonly type: 'call.logged' } & Omit<Call, 'id' | 'version'>)
  | { readonly type: 'call.linked'; readonly ticketId: string };
