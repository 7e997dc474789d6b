import { businessCalendarOf } from '../../src-shared/sla/contract-calendar.ts';
import {
  type ContractBook,
  type ContractVersion,
  type Measure,
  targetLength,
  targetOf,
  versionAt,
} from '../../src-shared/sla/service-contract.ts';
import type { BusinessCalendar } from '../../src-shared/time/business-time.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { Customer, ExampleDirectory } from './example-directory.ts';
import type { FileShelf } from './file-shelf.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What a story is told with. `now` is where it ends: nothing happens later. */
export interface Stage {
  readonly now: Instant;
  readonly random: SeededRandom;
  readonly directory: ExampleDirectory;
  readonly terms: Readonly<Record<Customer, ContractTerms>>;
  readonly shelf: FileShelf;
}

export interface ContractTerms {
  readonly version: ContractVersion;
  readonly calendar: BusinessCalendar;
}

export function termsOf(contracts: ContractBook, contractId: string, at: Instant): ContractTerms {
  const contract = contracts.get(contractId);
  if (!contract) throw new Error(`the example needs the contract '${contractId}'`);
  const version = versionAt(contract, at);
  return { version, calendar: businessCalendarOf(version) };
}

/** Promised service time; throws where nothing is promised, for a story that counts on it is wrong. */
export function promised({ version }: ContractTerms, measure: Measure, priority: string): number {
  const target = targetOf(version, measure, priority);
  const length = target && targetLength(target);
  if (length === undefined) throw new Error(`no ${measure} time is promised for priority '${priority}'`);
  return length;
}
