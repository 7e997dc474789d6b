import type { Instant } from '../time/instant.ts';
import type { ContractDraft, ContractVersionData } from './contract-schema.ts';
import { type ContractBook, type ServiceContract, serviceContract } from './service-contract.ts';

/** A version's words and rules as the beginning of the next one, in force from `from`. */
export function draftFrom(version: ContractVersionData, from: Instant): ContractDraft {
  return {
    validFrom: new Date(from).toISOString(),
    calendar: version.calendar,
    priorities: version.priorities,
    kinds: version.kinds,
    targets: version.targets,
    channels: version.channels,
    reporters: version.reporters,
    pauses: version.pauses,
    priorityWhenNotStated: version.priorityWhenNotStated,
    prioritySetBy: version.prioritySetBy,
    reopening: version.reopening,
    sameDayDecision: version.sameDayDecision,
    ladder: version.ladder,
    thresholds: version.thresholds,
    periods: version.periods,
    readings: version.readings,
  };
}

/** The contracts as they would be with the draft saved; a version planned for the same start makes way, as it will at the desk. */
export function withDraft(contracts: ContractBook, contractId: string, draft: ContractDraft): ContractBook {
  const contract = contracts.get(contractId);
  if (!contract) return contracts;
  const others = contract.versions.filter(({ validFrom }) => Date.parse(validFrom) !== Date.parse(draft.validFrom));
  return replaced(contracts, contract, [...others, { version: nextNumber(contract), ...draft }]);
}

/** The contracts as if one version of a contract, or a draft of one, had been in force for all time. */
export function asIfAlways(
  contracts: ContractBook,
  contractId: string,
  version: ContractVersionData | ContractDraft,
): ContractBook {
  const contract = contracts.get(contractId);
  if (!contract) return contracts;
  const number = 'version' in version ? version.version : nextNumber(contract);
  return replaced(contracts, contract, [{ version: number, ...draftFrom({ version: number, ...version }, 0) }]);
}

function replaced(
  contracts: ContractBook,
  { id, short, name }: ServiceContract,
  versions: ContractVersionData[],
): ContractBook {
  return new Map([...contracts, [id, serviceContract({ id, short, name, versions })]]);
}

function nextNumber({ versions }: ServiceContract): number {
  return Math.max(...versions.map(({ version }) => version)) + 1;
}
