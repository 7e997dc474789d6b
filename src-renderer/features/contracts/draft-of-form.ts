import { err, ok, type Result } from '../../../src-shared/result.ts';
import { type ContractDraft, contractDraftSchema } from '../../../src-shared/sla/contract-schema.ts';
import { channels } from '../../../src-shared/ticket/ticket.ts';
import { type Instant, MINUTE } from '../../../src-shared/time/instant.ts';
import { isLocalDate } from '../../../src-shared/time/local-date.ts';
import { isWallClock, millisOfDay } from '../../../src-shared/time/wall-clock.ts';
import { toInstant } from '../../../src-shared/time/zoned-time.ts';
import { calendarOfForm } from './calendar-of-form.ts';
import type { FormProblem, FormProblemKind } from './form-problem.ts';
import { codeOf, linkedParts, linkProblems } from './linked-parts.ts';
import type { VersionForm, WrittenTarget, WrittenThreshold } from './version-form.ts';
import { writtenDate } from './written-date.ts';
import { writtenTime } from './written-time.ts';

/** The version as it would be sent, or everything that is wrong with it, field by field. */
export function draftOfForm(form: VersionForm, now: Instant): Result<ContractDraft, readonly FormProblem[]> {
  const start = startOfForm(form);
  const calendar = calendarOfForm(form);
  const promised = form.targets.filter((target) => target.promise !== 'none' && isShown(target, form));
  const parsed = contractDraftSchema.safeParse({
    ...keptOf(form),
    ...linkedParts(form),
    validFrom: new Date(start ?? 0).toISOString(),
    calendar: calendar.ok ? calendar.value : { timeZone: form.timeZone, weekly: {} },
    targets: promised.map((target) => targetOf(target, form)),
    thresholds: form.thresholds.map((threshold) => thresholdOf(threshold, form)),
    readings: form.readings.map(({ id, nl, en }) => ({ id, nl, en })),
  });
  const links = linkProblems(form);
  const shapes = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => problemAt(path, message, { form, promised }));
  const problems = [
    ...startProblems(form, start, now),
    ...(calendar.ok ? [] : calendar.error),
    ...links,
    ...shapes.filter((shape) => !isSaidBy(links, shape)),
  ];
  return parsed.success && problems.length === 0 ? ok(parsed.data) : err(problems);
}

/** When the version begins, on the contract's own clock; undefined while what is written is no moment. */
export function startOfForm({ fromDate, fromTime, timeZone }: VersionForm): Instant | undefined {
  const date = writtenDate(fromDate);
  const time = writtenTime(fromTime);
  if (!isLocalDate(date) || !isWallClock(time)) return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const minutes = millisOfDay(time) / MINUTE;
  return toInstant(timeZone, { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0 });
}

function startProblems(form: VersionForm, start: Instant | undefined, now: Instant): readonly FormProblem[] {
  if (start === undefined) {
    if (!isLocalDate(writtenDate(form.fromDate))) return [{ where: 'fromDate', kind: 'impossible-date' }];
    return [{ where: 'fromTime', kind: 'impossible-time' }];
  }
  // The minute that runs is 'now': nobody types seconds.
  return start < now - (now % MINUTE) ? [{ where: 'fromDate', kind: 'past' }] : [];
}

/** What contradicts itself by a missing link has been said at the link. */
function isSaidBy(links: readonly FormProblem[], { where }: FormProblem): boolean {
  return links.length > 0 && (where === 'version' || links.some((link) => link.where === where));
}

function keptOf(form: VersionForm) {
  const { channels, reporters, pauses, prioritySetBy, reopening, sameDayDecision, periods } = form;
  return { channels, reporters, pauses, prioritySetBy, reopening, sameDayDecision, periods };
}

/** A target goes with its priority. */
function isShown({ priority }: WrittenTarget, { priorities }: VersionForm): boolean {
  return priorities.some(({ key }) => key === priority);
}

function targetOf(written: WrittenTarget, { priorities }: VersionForm) {
  const { measure, priority, promise, percentile } = written;
  return {
    measure,
    priority: codeOf(priorities, priority),
    ...(promise === 'plan'
      ? { plan: true }
      : { serviceMinutes: numberIn(written.amount) * (written.unit === 'hours' ? 60 : 1) }),
    ...(percentile.trim() === '' ? {} : { percentile: numberIn(percentile) }),
    ...(written.channels.length === channels.length ? {} : { committedChannels: written.channels }),
  };
}

function thresholdOf({ measure, when, amount, level }: WrittenThreshold, { ladder }: VersionForm) {
  // One that names no level is named as such by its link: 1 keeps it from being wrong a second time.
  return { measure, level: Math.max(1, ladder.findIndex(({ key }) => key === level) + 1), [when]: numberIn(amount) };
}

/** Written with a comma or a point; what is no number is none. */
function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
}

interface Written {
  readonly form: VersionForm;
  /** Those with a promise, in the order in which they were judged. */
  readonly promised: readonly WrittenTarget[];
}

const kinds: Readonly<Record<string, FormProblemKind>> = {
  serviceMinutes: 'amount',
  percentile: 'percentile',
  committedChannels: 'no-channel',
  nl: 'missing',
  en: 'missing',
  id: 'missing',
};

function problemAt(path: readonly PropertyKey[], message: string, { form, promised }: Written): FormProblem {
  const [part, index, ...rest] = path;
  if (part === 'targets') {
    const judged = typeof index === 'number' ? promised[index] : undefined;
    if (!judged) return { where: 'targets', kind: 'missing' };
    return { where: `targets[${form.targets.indexOf(judged)}].${String(rest[0])}`, kind: kindOf(rest) };
  }
  if (part === 'thresholds') return { where: `thresholds[${String(index)}]`, kind: 'threshold' };
  if (part === 'periods') return { where: 'periods', kind: 'no-period' };
  if (part === undefined || typeof index !== 'number')
    return { where: 'version', kind: 'contradiction', detail: message };
  return { where: [`${String(part)}[${index}]`, ...rest.map(String)].join('.'), kind: kindOf(rest) };
}

function kindOf(rest: readonly PropertyKey[]): FormProblemKind {
  return kinds[String(rest.at(-1) ?? '')] ?? 'shape';
}
