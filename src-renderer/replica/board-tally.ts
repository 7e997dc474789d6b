import { isProposed } from '../../src-shared/ticket/triage.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { TicketRow } from './ticket-row.ts';

export const tallies = ['authorisation', 'decide', 'escalated', 'difference', 'toCheck'] as const;
export type Tally = (typeof tallies)[number];

/** How many open tickets wait for a person in another way than by their clock. Pure: one pass over what is open. */
export function boardTally(
  buckets: ReadonlyMap<string, readonly TicketRow[]>,
  now: Instant,
): Readonly<Record<Tally, number>> {
  const tally = { authorisation: 0, decide: 0, escalated: 0, difference: 0, toCheck: 0 };
  for (const rows of buckets.values()) {
    for (const { ticket, decideAt } of rows) {
      const { triage, escalation } = ticket;
      const awaits = ticket.status === 'awaitingAuthorisation';
      if (awaits) tally.authorisation += 1;
      if (decideAt !== undefined && decideAt <= now) tally.decide += 1;
      if (escalation) tally.escalated += 1;
      if (triage?.kind === 'differs' || triage?.kind === 'disputed') tally.difference += 1;
      if (triage === undefined && isProposed(ticket) && !awaits) tally.toCheck += 1;
    }
  }
  return tally;
}
