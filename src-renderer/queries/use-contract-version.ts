import { type ContractVersion, versionAt } from '../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { useDesk } from '../state/desk-context.ts';
import { useContracts } from './use-contracts.ts';

/** The version of a contract in force at `at`, or now. */
export function useContractVersion(contractId: string | undefined, at?: Instant): ContractVersion | undefined {
  const { clock } = useDesk();
  const contract = useContracts().get(contractId ?? '');
  return contract && versionAt(contract, at ?? clock.now());
}
