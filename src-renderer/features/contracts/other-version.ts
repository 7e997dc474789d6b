import { asIfAlways, draftFrom } from '../../../src-shared/sla/contract-draft.ts';
import type { ContractDraft } from '../../../src-shared/sla/contract-schema.ts';
import { type ContractBook, type ServiceContract, versionAt } from '../../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';

/** What a 'what if' puts in place of what held: `version:2`, `holidays:2`, or the version being written. */
export type OtherChoice = `version:${number}` | `holidays:${number}` | 'draft';

/** What can be chosen. The version in force with holidays comes first: it is asked most, and always differs. */
export function otherChoices(contract: ServiceContract, now: Instant, hasDraft: boolean): readonly OtherChoice[] {
  const { version, calendar } = versionAt(contract, now);
  return [
    ...(hasDraft ? (['draft'] as const) : []),
    ...((calendar.holidays ?? []).length > 0 ? [] : [`holidays:${version}` as const]),
    ...contract.versions.toReversed().map((one) => `version:${one.version}` as const),
  ];
}

/** The contracts as if the choice had been in force for all time; undefined where it is not there. */
export function otherContracts(
  contracts: ContractBook,
  contractId: string,
  { choice, draft }: { readonly choice: OtherChoice; readonly draft: ContractDraft | undefined },
): ContractBook | undefined {
  if (choice === 'draft') return draft && asIfAlways(contracts, contractId, draft);
  const number = Number(choice.split(':')[1]);
  const version = contracts.get(contractId)?.versions.find((one) => one.version === number);
  if (version === undefined) return undefined;
  if (choice.startsWith('version:')) return asIfAlways(contracts, contractId, version);
  const calendar = { ...version.calendar, holidays: [{ set: 'nl', liberationDay: 'lustrum' } as const] };
  return asIfAlways(contracts, contractId, { ...draftFrom(version, 0), calendar });
}
