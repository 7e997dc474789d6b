import { rowOf, type TicketRow } from '../../src-renderer/replica/ticket-row.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { MONDAY_TEN } from './test-desk.ts';

const shipped = shippedContracts();
if (!shipped.ok) throw new Error(shipped.error);
export const contracts: ContractBook = shipped.value;

/** A ticket under Smart Production Suite, type b, reported by phone on Monday at ten. */
export function sampleTicket(id: string, more: Partial<Ticket> = {}): Ticket {
  const receivedAt = more.receivedAt ?? MONDAY_TEN;
  const channel = more.channel ?? 'phone';
  const code = more.priority?.code ?? 'b';
  return {
    id,
    number: 10001,
    version: 1,
    status: 'new',
    organisationId: 'org-metaal',
    contractId: 'smart-production-suite',
    reporter: { name: 'Piet Bakker' },
    authorisation: 'notNeeded',
    channel,
    priority: { code, source: 'customer' },
    subject: 'Scanner leest niets',
    receivedAt,
    lastActivityAt: receivedAt,
    facts: { startedAt: receivedAt, channel, priorities: [{ from: receivedAt, code }], pauses: [] },
    ...more,
  };
}

export function sampleRow(id: string, more: Partial<Ticket> = {}): TicketRow {
  return rowOf(sampleTicket(id, more), contracts, `command-${id}`);
}
