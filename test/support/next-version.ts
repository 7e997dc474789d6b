import { draftFrom } from '../../src-shared/sla/contract-draft.ts';
import type { ContractData, ContractDraft } from '../../src-shared/sla/contract-schema.ts';
import {
  type ContractBook,
  contractBook,
  type ServiceContract,
  serviceContract,
  versionAt,
} from '../../src-shared/sla/service-contract.ts';
import { shippedContractData } from '../../src-shared/sla/shipped-contracts.ts';
import { amsterdam } from './story-desk.ts';

const SPS = 'smart-production-suite';

export function shippedData(): readonly ContractData[] {
  const data = shippedContractData();
  if (!data.ok) throw new Error(data.error);
  return data.value;
}

/** The contracts with a version 2 of Smart Production Suite, from Monday 23 November 2026, made on the Friday evening before. */
export function bookWithNext(changes: (draft: ContractDraft) => Partial<ContractDraft>): ContractBook {
  return contractBook(dataWithNext(changes));
}

/** The same as it is stored and exported. */
export function dataWithNext(changes: (draft: ContractDraft) => Partial<ContractDraft>): readonly ContractData[] {
  return shippedData().map((contract) => {
    if (contract.id !== SPS) return contract;
    const draft = draftFrom(versionAt(serviceContract(contract), 0), amsterdam('2026-11-23 00:00'));
    const saved = { at: amsterdam('2026-11-20 18:00'), by: 'Bram Bos', reason: 'Anders afgesproken' };
    return { ...contract, versions: [...contract.versions, { version: 2, ...draft, ...changes(draft), saved }] };
  });
}

/** Version 1 of Smart Production Suite as the beginning of the next, from `start` on. */
export function spsDraft(start: string): ContractDraft {
  return draftFrom(versionAt(spsOf(contractBook(shippedData())), 0), amsterdam(start));
}

export function spsOf(contracts: ContractBook): ServiceContract {
  const contract = contracts.get(SPS);
  if (!contract) throw new Error(`${SPS} is not there`);
  return contract;
}

/** Without type c and without technical questions; with a type s above the others, in a quarter of an hour. */
export const otherTypes = ({ priorities, targets, kinds }: ContractDraft): Partial<ContractDraft> => ({
  priorities: [
    {
      code: 's',
      rank: 1,
      word: { nl: 'gevaar', en: 'danger' },
      definition: { nl: 'Iemand loopt gevaar', en: 'Somebody is in danger' },
    },
    ...priorities.filter(({ code }) => code !== 'c'),
  ],
  targets: [
    { measure: 'response', priority: 's', serviceMinutes: 15, percentile: 99 },
    ...targets.filter(({ priority }) => priority !== 'c'),
  ],
  kinds: kinds.filter(({ code }) => code !== 'question-technical'),
});
