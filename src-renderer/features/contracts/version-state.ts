import { type ServiceContract, versionAt } from '../../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';

/** Where a version stands in time. */
export function versionState(
  contract: ServiceContract,
  version: ServiceContract['versions'][number],
  now: Instant,
): 'inForce' | 'planned' | 'over' {
  if (version.from > now) return 'planned';
  return versionAt(contract, now).version === version.version ? 'inForce' : 'over';
}
