import type { Instant } from '../time/instant.ts';
import type { ContractData, ContractDraft } from './contract-schema.ts';

/** A version was made. Its number follows from the order of making; who made it stands with the event. */
export interface ContractEvent {
  readonly type: 'contract.versionSaved';
  readonly draft: ContractDraft;
  readonly reason: string;
}

interface Saved {
  readonly body: ContractEvent;
  readonly at: Instant;
  readonly by: string;
}

/**
 * The contract with one more version. One that was planned for the same start is replaced: it has not been in force yet, so nothing rests
 * on it. Versions keep their numbers for good.
 */
export function withSavedVersion(contract: ContractData, { body, at, by }: Saved): ContractData {
  const { draft, reason } = body;
  const number = Math.max(...contract.versions.map(({ version }) => version)) + 1;
  const others = contract.versions.filter(({ validFrom }) => Date.parse(validFrom) !== Date.parse(draft.validFrom));
  return { ...contract, versions: [...others, { version: number, ...draft, saved: { at, by, reason } }] };
}
