import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { type ContractVersion, versionAt } from '../../src-shared/sla/service-contract.ts';
import { type ClockFace, clockFaceOfRow } from '../../src-shared/words/clock-face.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import type { Beat } from '../state/desk-clock.ts';
import { useDesk } from '../state/desk-context.ts';
import { useContracts } from './use-contracts.ts';
import { useLanguage } from './use-language.ts';
import { useNow } from './use-now.ts';

/** The clock of a row. It turns each second while critical, and otherwise with the minute, together with all others. */
export function useClockFace(row: TicketRow): ClockFace;
export function useClockFace(row: TicketRow | undefined): ClockFace | undefined;
export function useClockFace(row: TicketRow | undefined): ClockFace | undefined {
  const { clock } = useDesk();
  const { language } = useLanguage();
  const contracts = useContracts();
  const now = useNow(row ? beatOf(row, clock.now()) : 'minute');
  return row && clockFaceOfRow({ row, version: versionOfRow(row, contracts), now, language });
}

export function versionOfRow({ ticket }: TicketRow, contracts: ContractBook): ContractVersion | undefined {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  return contract && versionAt(contract, ticket.facts.startedAt ?? ticket.receivedAt);
}

/** A figure with seconds is read each second; just before, it listens already so as not to be late. */
function beatOf({ due }: TicketRow, now: number): Beat {
  if (due.kind !== 'deadline') return 'minute';
  return now >= due.criticalAt - 60_000 && now <= due.deadline + 1000 ? 'second' : 'minute';
}
