import { useStore } from 'zustand';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { useDesk } from '../state/desk-context.ts';

/** Every contract of the desk; the same object as long as nothing changed. */
export function useContracts(): ContractBook {
  return useStore(useDesk().contracts);
}
