import { err, ok, type Result } from '../result.ts';
import type { Calendar } from '../time/calendar.ts';
import type { ServiceHours } from '../time/calendar-history.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import {
  type ContractData,
  type ContractKind,
  type ContractPriority,
  type ContractTarget,
  type ContractVersionData,
  type LadderLevel,
  type Measure,
  serviceContractSchema,
} from './contract-schema.ts';

export type {
  ContractKind,
  ContractPriority,
  ContractTarget,
  LadderLevel,
  Measure,
  PauseReason,
} from './contract-schema.ts';

/** A version of a contract among the others of its contract. */
export interface ContractVersion extends ContractVersionData {
  /** From when it is in force; the first one has been since ever. */
  readonly from: Instant;
  /** The service hours of all versions, each in its own time: a clock that runs on past a change counts by both. */
  readonly hours: ServiceHours;
}

/** A contract ready to reckon with; its versions ascending. */
export interface ServiceContract {
  readonly id: string;
  readonly short: string;
  readonly name: string;
  readonly versions: readonly ContractVersion[];
}

/** Every contract the desk works under, by id. */
export type ContractBook = ReadonlyMap<string, ServiceContract>;

/** Parses one contract; the error lists every problem as 'path: what is wrong'. */
export function parseServiceContract(data: unknown): Result<ContractData, readonly string[]> {
  const parsed = serviceContractSchema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'contract'}: ${issue.message}`));
}

export function contractBook(contracts: readonly ContractData[]): ContractBook {
  return new Map(contracts.map((contract) => [contract.id, serviceContract(contract)]));
}

/** Puts the versions of a contract in order of time, and their service hours one behind the other. */
export function serviceContract(data: ContractData): ServiceContract {
  const ascending = data.versions.toSorted((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));
  const [first] = ascending;
  if (!first) throw new Error(`contract ${data.id} has no version`);
  const starts = ascending.map(({ validFrom }, i) => (i === 0 ? Number.NEGATIVE_INFINITY : Date.parse(validFrom)));
  const hours: ServiceHours =
    ascending.length === 1
      ? first.calendar
      : { versions: ascending.map(({ calendar }, i) => (i === 0 ? { calendar } : { from: starts[i], calendar })) };
  const versions = ascending.map((version, i) => ({ ...version, from: starts[i] ?? 0, hours }));
  return { id: data.id, short: data.short, name: data.name, versions };
}

/** The version in force at `at`: the one with the latest start not after it; before all of them, the first. */
export function versionAt(contract: ServiceContract, at: Instant): ContractVersion {
  const { versions } = contract;
  for (let i = versions.length - 1; i >= 0; i -= 1) {
    const version = versions[i];
    if (version && version.from <= at) return version;
  }
  throw new Error(`contract ${contract.id} has no version`);
}

export function priorityOf(version: ContractVersionData, code: string): ContractPriority | undefined {
  return version.priorities.find((priority) => priority.code === code);
}

/** The version by which a priority is read: that of the moment, or, where a later one dropped or added it, the newest that has it. */
export function versionWithPriority(contract: ServiceContract, code: string, at: Instant): ContractVersion | undefined {
  const then = versionAt(contract, at);
  return priorityOf(then, code) ? then : contract.versions.findLast((version) => priorityOf(version, code));
}

export function kindOf(version: ContractVersionData, code: string | undefined): ContractKind | undefined {
  return version.kinds.find((kind) => kind.code === code);
}

export function targetOf(version: ContractVersionData, wanted: Measure, priority: string): ContractTarget | undefined {
  return version.targets.find((target) => target.measure === wanted && target.priority === priority);
}

/** F13, P15. */
export function ladderLevelOf(version: ContractVersionData, level: number): LadderLevel | undefined {
  return version.ladder.find((step) => step.level === level);
}

/** Promised service time in milliseconds; undefined for 'according to plan' (P7 type a). */
export function targetLength(target: ContractTarget): number | undefined {
  return target.serviceMinutes === undefined ? undefined : target.serviceMinutes * MINUTE;
}

export function calendarOf(version: ContractVersionData): Calendar {
  return version.calendar;
}
