import type { Bridge } from '../../src-shared/contract/calls.ts';
import { useDesk } from '../state/desk-context.ts';

/** Straight to the host, for settings only: what has to survive being offline goes through `useExecute`. */
export function useBridge(): Bridge {
  return useDesk().bridge;
}
