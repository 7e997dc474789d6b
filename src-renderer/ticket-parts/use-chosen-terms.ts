import { useState } from 'react';
import { type ContractVersion, kindOf, priorityOf } from '../../src-shared/sla/service-contract.ts';
import type { Ticket, TicketKind } from '../../src-shared/ticket/ticket.ts';

export interface ChosenTerms {
  /** Undefined while nothing is chosen, and with a kind that has no priority. */
  readonly code: string | undefined;
  readonly choose: (code: string) => void;
  /** Undefined leaves it as it is. */
  readonly kind: TicketKind | undefined;
  readonly setKind: (kind: TicketKind | undefined) => void;
  /** P4: a change request has no priority, and so no clock. */
  readonly isWithoutClock: boolean;
  readonly isComplete: boolean;
}

/** Priority and kind as they are being chosen for a ticket, from what they are. */
export function useChosenTerms(ticket: Ticket, version: ContractVersion): ChosenTerms {
  const [chosen, choose] = useState(priorityOf(version, ticket.priority?.code ?? '')?.code);
  const [kind, setKind] = useState<TicketKind>();
  const isWithoutClock = kindOf(version, kind ?? ticket.kind)?.withoutClock === true;
  const code = isWithoutClock ? undefined : chosen;
  return { code, choose, kind, setKind, isWithoutClock, isComplete: isWithoutClock || code !== undefined };
}
