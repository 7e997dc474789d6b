import { type ContractVersion, kindOf } from '../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../src-shared/ticket/ticket.ts';

export interface KindChoice {
  readonly ticketKind: TicketKind;
  readonly priority: string | undefined;
}

/** P4: a kind whose priority is fixed, or that has no clock, takes another priority chosen before away. */
export function kindChoice(version: ContractVersion, ticketKind: TicketKind, priority: string | undefined): KindChoice {
  const rule = kindOf(version, ticketKind);
  const keeps =
    rule?.withoutClock === undefined && (rule?.alwaysPriority === undefined || rule.alwaysPriority === priority);
  return { ticketKind, priority: keeps ? priority : undefined };
}
