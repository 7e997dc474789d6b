import type { Instant } from '../time/instant.ts';
import { type ServiceContract, serviceContract } from './service-contract.ts';

const earlier = new WeakMap<ServiceContract, Map<number, ServiceContract>>();

/**
 * The contract as it was known at `at`: without the versions that were made later. What was settled by then was judged by this, and no version
 * made since says anything about it.
 */
export function contractKnownAt(contract: ServiceContract, at: Instant): ServiceContract {
  const known = contract.versions.filter(({ saved }) => saved === undefined || saved.at <= at);
  if (known.length === contract.versions.length || known.length === 0) return contract;
  const newest = Math.max(...known.map(({ version }) => version));
  let contracts = earlier.get(contract);
  if (contracts === undefined) {
    contracts = new Map();
    earlier.set(contract, contracts);
  }
  let then = contracts.get(newest);
  if (then === undefined) {
    then = serviceContract({ ...contract, versions: known });
    contracts.set(newest, then);
  }
  return then;
}
