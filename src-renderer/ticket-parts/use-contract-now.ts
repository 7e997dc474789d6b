import { type ContractVersion, type ServiceContract, versionAt } from '../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useNow } from '../queries/use-now.ts';

/** The contract of a ticket's customer, and the version of it in force: what is decided today is decided by that. */
export function useContractNow(
  ticket: Ticket,
): { readonly contract: ServiceContract; readonly version: ContractVersion; readonly now: Instant } | undefined {
  const contracts = useContracts();
  const now = useNow('minute');
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  return contract && { contract, version: versionAt(contract, now), now };
}
