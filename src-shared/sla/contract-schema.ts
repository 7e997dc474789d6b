import { z } from 'zod';
import { ticketKinds } from '../ticket/ticket.ts';
import { calendarSchema } from '../time/calendar.ts';
import { inconsistencies, repeated } from './contract-consistency.ts';

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

export const MOST_LEVELS = 9;

/** F13, P15: who talks to whom at a level of the ladder; level 1 is the daily contact. */
const levelSchema = z.strictObject({ level: z.int().min(1).max(MOST_LEVELS), desk: words, customer: words });

/** When a clock goes up the ladder by itself: at a share of its promise, or so much service time after its deadline. */
const thresholdSchema = z.union([
  z.strictObject({ measure, usedPercent: z.number().gt(0).lt(100), level: z.int().min(1) }),
  z.strictObject({ measure, minutesAfterDeadline: z.int().min(0), level: z.int().min(1) }),
]);

export const reportingPeriods = ['month', 'quarter', 'year'] as const;

const versionFields = {
  validFrom: z.iso.datetime(),
  calendar: calendarSchema,
  priorities: z.array(prioritySchema).min(1),
  kinds: z.array(kindSchema),
  targets: z.array(targetSchema).min(1),
  channels: z.strictObject({ phone: promise(), email: promise(), portal: promise() }),
  reporters: z.enum(['authorisedOnly', 'keyUserByPhone']),
  pauses: z.strictObject({ response: z.array(pauseReason()), resolution: z.array(pauseReason()) }),
  priorityWhenNotStated: z.string().min(1),
  /** P8: the customer sets the priority and the desk checks it; otherwise (F2) the desk gives it. */
  prioritySetBy: z.enum(['customer', 'desk']).default('desk'),
  /** What a reopened ticket does to its resolution clock. */
  reopening: z.enum(['continues', 'startsAnew']).default('continues'),
  /** F10: what is not solved on the day of receipt asks for a decision about escalating. */
  sameDayDecision: z.boolean().default(false),
  ladder: z.array(levelSchema).default([]),
  thresholds: z.array(thresholdSchema).default([]),
  /** P16: over which periods the contract is reported. */
  periods: z
    .array(z.enum(reportingPeriods))
    .min(1)
    .default([...reportingPeriods]),
  readings: z.array(z.strictObject({ id: z.string(), nl: z.string(), en: z.string() })),
};

/** A version as a person writes it: its number and its maker are the desk's to give. */
export const contractDraftSchema = z.strictObject(versionFields).superRefine((draft, context) => {
  for (const message of inconsistencies(draft)) context.addIssue({ code: 'custom', message });
  for (const [at, { code }] of draft.priorities.entries()) {
    if (isPriorityCode(code)) continue;
    const message = 'A code has no spaces and four characters at most.';
    context.addIssue({ code: 'custom', message, path: ['priorities', at, 'code'] });
  }
});

const versionSchema = z.strictObject({
  version: z.int().positive(),
  ...versionFields,
  /** Who made it, when, and why; absent on a version that ships with the product. */
  saved: z.strictObject({ at: z.int(), by: z.string(), reason: z.string() }).optional(),
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

/** Short enough to be said on the phone and to stand on a row. What was saved before this was asked stays readable. */
export function isPriorityCode(text: string): boolean {
  return /^\S{1,4}$/u.test(text);
}

/** A contract as data: what is stored, sent and edited. */
export type ContractData = z.infer<typeof serviceContractSchema>;
export type ContractVersionData = z.infer<typeof versionSchema>;
export type ContractDraft = z.infer<typeof contractDraftSchema>;
export type ContractPriority = z.infer<typeof prioritySchema>;
export type ContractTarget = z.infer<typeof targetSchema>;
export type ContractKind = z.infer<typeof kindSchema>;
export type LadderLevel = z.infer<typeof levelSchema>;
export type EscalationThreshold = z.infer<typeof thresholdSchema>;
export type ReportingPeriod = (typeof reportingPeriods)[number];
export type Measure = z.infer<typeof measure>;
export type PauseReason = 'waitingForCustomer';

function promise() {
  return z.strictObject({ promise: z.enum(['clock', 'bestEffort']) });
}

function pauseReason() {
  return z.enum(['waitingForCustomer']);
}
