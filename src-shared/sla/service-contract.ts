import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { ticketKinds } from '../ticket/ticket.ts';
import { type Calendar, calendarSchema } from '../time/calendar.ts';
import { type Instant, MINUTE } from '../time/instant.ts';

const words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const channel = z.enum(['phone', 'email', 'portal']);
const measure = z.enum(['response', 'resolution']);

const prioritySchema = z.strictObject({
  code: z.string().min(1),
  rank: z.int().min(1),
  word: words,
  definition: words,
});

const targetSchema = z.strictObject({
  measure,
  priority: z.string().min(1),
  serviceMinutes: z.int().positive().optional(),
  plan: z.literal(true).optional(),
  percentile: z.number().min(0).max(100).optional(),
  committedChannels: z.array(channel).min(1).optional(),
});

const kindSchema = z.strictObject({
  code: z.enum(ticketKinds),
  alwaysPriority: z.string().optional(),
  withoutClock: z.literal(true).optional(),
});

const versionSchema = z.strictObject({
  version: z.int().positive(),
  validFrom: z.iso.datetime(),
  calendar: calendarSchema,
  priorities: z.array(prioritySchema).min(1),
  kinds: z.array(kindSchema),
  targets: z.array(targetSchema).min(1),
  channels: z.strictObject({ phone: promise(), email: promise(), portal: promise() }),
  reporters: z.enum(['authorisedOnly', 'keyUserByPhone']),
  pauses: z.strictObject({ response: z.array(pauseReason()), resolution: z.array(pauseReason()) }),
  priorityWhenNotStated: z.string().min(1),
  readings: z.array(z.strictObject({ id: z.string(), nl: z.string(), en: z.string() })),
});

export const serviceContractSchema = z
  .strictObject({
    id: z.string().min(1),
    short: z.string().min(1),
    name: z.string().min(1),
    versions: z.array(versionSchema).min(1),
  })
  .superRefine((contract, context) => {
    for (const [index, version] of contract.versions.entries()) {
      for (const problem of inconsistencies(version)) {
        context.addIssue({ code: 'custom', message: problem, path: ['versions', index] });
      }
    }
    for (const problem of repeated(contract.versions.map(({ validFrom }) => `versions begin at ${validFrom}`))) {
      context.addIssue({ code: 'custom', message: problem, path: ['versions'] });
    }
  });

export type ServiceContract = z.infer<typeof serviceContractSchema>;
export type ContractVersion = z.infer<typeof versionSchema>;
export type ContractPriority = z.infer<typeof prioritySchema>;
export type ContractTarget = z.infer<typeof targetSchema>;
export type ContractKind = z.infer<typeof kindSchema>;
export type Measure = z.infer<typeof measure>;
export type PauseReason = 'waitingForCustomer';

/** Every contract the desk works under, by id. */
export type ContractBook = ReadonlyMap<string, ServiceContract>;

/** Parses one contract; the error lists every problem as 'path: what is wrong'. */
export function parseServiceContract(data: unknown): Result<ServiceContract, readonly string[]> {
  const parsed = serviceContractSchema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'contract'}: ${issue.message}`));
}

export function contractBook(contracts: readonly ServiceContract[]): ContractBook {
  return new Map(contracts.map((contract) => [contract.id, contract]));
}

/** The version in force at `at`: the one with the latest start not after it; before all of them, the first. */
export function versionAt(contract: ServiceContract, at: Instant): ContractVersion {
  const byStart = contract.versions.toSorted((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));
  const inForce = byStart.findLast((version) => Date.parse(version.validFrom) <= at) ?? byStart[0];
  if (!inForce) throw new Error(`contract ${contract.id} has no version`);
  return inForce;
}

export function priorityOf(version: ContractVersion, code: string): ContractPriority | undefined {
  return version.priorities.find((priority) => priority.code === code);
}

export function kindOf(version: ContractVersion, code: string | undefined): ContractKind | undefined {
  return version.kinds.find((kind) => kind.code === code);
}

export function targetOf(version: ContractVersion, wanted: Measure, priority: string): ContractTarget | undefined {
  return version.targets.find((target) => target.measure === wanted && target.priority === priority);
}

/** Promised service time in milliseconds; undefined for 'according to plan' (P7 type a). */
export function targetLength(target: ContractTarget): number | undefined {
  return target.serviceMinutes === undefined ? undefined : target.serviceMinutes * MINUTE;
}

export function calendarOf(version: ContractVersion): Calendar {
  return version.calendar;
}

function promise() {
  return z.strictObject({ promise: z.enum(['clock', 'bestEffort']) });
}

function pauseReason() {
  return z.enum(['waitingForCustomer']);
}

function inconsistencies(version: ContractVersion): readonly string[] {
  const codes = new Set(version.priorities.map((priority) => priority.code));
  const unknown = (code: string | undefined, where: string) =>
    code === undefined || codes.has(code)
      ? []
      : [`${where} names priority '${code}', which this version does not have`];
  return [
    ...(codes.size === version.priorities.length ? [] : ['two priorities share a code']),
    ...repeated(version.priorities.map(({ rank }) => `priorities have rank ${rank}`)),
    ...repeated(version.targets.map((target) => `${target.measure} targets for priority '${target.priority}'`)),
    ...repeated(version.kinds.map(({ code }) => `kinds are called '${code}'`)),
    ...version.targets.flatMap((target) => unknown(target.priority, `${target.measure} target`)),
    ...version.targets
      .filter((target) => (target.serviceMinutes === undefined) === (target.plan === undefined))
      .map((target) => `${target.measure} target of '${target.priority}' needs either serviceMinutes or plan`),
    ...version.kinds.flatMap((kind) => unknown(kind.alwaysPriority, `kind ${kind.code}`)),
    ...unknown(version.priorityWhenNotStated, 'priorityWhenNotStated'),
  ];
}

/** What is there more than once, where only the first would ever be found. */
function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `two ${name}`);
}
