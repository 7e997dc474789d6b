import type { PromisedLine } from '../../../src-shared/sla/attainment.ts';
import type { ContractBook } from '../../../src-shared/sla/service-contract.ts';
import type { Locale } from '../../../src-shared/time/duration-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { type PriorityFace, priorityFaceAt } from '../../../src-shared/words/priority-face.ts';

/** The priority of a budget with its rank and its word, as the contract has it now or had it last (P5). */
export function budgetFace(
  { contractId, priority }: Pick<PromisedLine, 'contractId' | 'priority'>,
  contracts: ContractBook,
  { now, language }: { readonly now: Instant; readonly language: Locale },
): PriorityFace | undefined {
  const contract = contracts.get(contractId);
  return contract && priorityFaceAt(contract, priority, now, language);
}
