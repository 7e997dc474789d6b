import type { Instant } from '../time/instant.ts';
import { type ClockOutcome, isAtRisk, standingAt } from './clock-outcome.ts';
import { type ErrorBudget, errorBudget } from './error-budget.ts';
import type { PeriodSpan } from './reporting-period.ts';
import { type Measure, priorityOf, type ServiceContract, targetLength, versionAt } from './service-contract.ts';

/** One promise of a contract: what its figures are kept over. A version that promises something else begins a line of its own. */
export interface PromisedLine {
  readonly contractId: string;
  readonly measure: Measure;
  readonly priority: string;
  /** Absent where every ticket is promised (F3). */
  readonly percentile?: number;
  /** Service time in milliseconds; absent where the planned release is the promise (P7 type a). */
  readonly length?: number;
}

export interface Counts {
  /** All that began in the period: met, missed and running. */
  readonly total: number;
  readonly met: number;
  readonly missed: number;
  readonly running: number;
  /** Of those running: no more than two service hours left. */
  readonly atRisk: number;
  /** Of those running: with a deadline before the period ends. */
  readonly dueInPeriod: number;
}

/** How far a promise was kept over a period. */
export interface Attainment extends PromisedLine, Counts {
  readonly budget: ErrorBudget;
}

interface AttainmentQuestion {
  readonly period: PeriodSpan;
  readonly now: Instant;
}

/**
 * How each promise was kept over the clocks that began in a period, as it stands at `now`: one line per promise met, in the order they come.
 * A clock counts in the period in which it began, whenever it is answered.
 */
export function attainment(
  outcomes: Iterable<ClockOutcome>,
  { period, now }: AttainmentQuestion,
): readonly Attainment[] {
  const tallies: Tally[] = [];
  const byPriority = new Map<string, Tally[]>();
  for (const outcome of outcomes) {
    if (outcome.startedAt < period.from || outcome.startedAt >= period.to) continue;
    const alike = byPriority.get(outcome.priority);
    let tally = alike?.find(({ line }) => isSameLine(line, outcome));
    if (!tally) {
      tally = { line: lineOf(outcome), met: 0, missed: 0, running: 0, atRisk: 0, dueInPeriod: 0 };
      tallies.push(tally);
      if (alike) alike.push(tally);
      else byPriority.set(outcome.priority, [tally]);
    }
    count(tally, outcome, { period, now });
  }
  return tallies.map(attainmentOf);
}

/**
 * The same for one contract as a report shows it: also the promises that no ticket came under, in the order of measure and rank. The
 * promises are those of the version in force at the end of the period, or now while it lasts.
 */
export function contractAttainment(
  contract: ServiceContract,
  outcomes: Iterable<ClockOutcome>,
  question: AttainmentQuestion,
): readonly Attainment[] {
  const counted = attainment(outcomes, question).filter(({ contractId }) => contractId === contract.id);
  const known = new Set(counted.map(lineKey));
  const version = versionAt(contract, Math.min(question.now, question.period.to - 1));
  const untouched = version.targets.map((target) =>
    lineOf({ ...target, contractId: contract.id, length: targetLength(target) }),
  );
  const empty = untouched.filter((line) => !known.has(lineKey(line)));
  const rank = ({ priority }: PromisedLine) => priorityOf(version, priority)?.rank ?? Number.POSITIVE_INFINITY;
  return [...counted, ...empty.map(nothingCounted)].toSorted(
    (a, b) =>
      Number(a.measure === 'resolution') - Number(b.measure === 'resolution') ||
      rank(a) - rank(b) ||
      (a.length ?? Number.POSITIVE_INFINITY) - (b.length ?? Number.POSITIVE_INFINITY) ||
      (a.percentile ?? 100) - (b.percentile ?? 100),
  );
}

/** Names a promise: outcomes with the same key are counted together. */
export function lineKey({ contractId, measure, priority, percentile, length }: PromisedLine): string {
  return `${contractId}|${measure}|${priority}|${percentile ?? ''}|${length ?? ''}`;
}

/** As equal keys, without making any: a report asks this of hundreds of thousands of clocks. */
function isSameLine(a: PromisedLine, b: PromisedLine): boolean {
  return (
    a.measure === b.measure &&
    a.priority === b.priority &&
    a.length === b.length &&
    a.percentile === b.percentile &&
    a.contractId === b.contractId
  );
}

interface Tally {
  readonly line: PromisedLine;
  met: number;
  missed: number;
  running: number;
  atRisk: number;
  dueInPeriod: number;
}

function count(tally: Tally, outcome: ClockOutcome, { period, now }: AttainmentQuestion): void {
  const standing = standingAt(outcome, now);
  tally[standing] += 1;
  if (standing !== 'running') return;
  if (isAtRisk(outcome, now)) tally.atRisk += 1;
  if (outcome.state.kind === 'running' && outcome.state.deadline < period.to) tally.dueInPeriod += 1;
}

function attainmentOf({ line, ...counts }: Tally): Attainment {
  const total = counts.met + counts.missed + counts.running;
  return { ...line, ...counts, total, budget: errorBudget(counts, line.percentile) };
}

function nothingCounted(line: PromisedLine): Attainment {
  return attainmentOf({ line, met: 0, missed: 0, running: 0, atRisk: 0, dueInPeriod: 0 });
}

interface LineParts extends Omit<PromisedLine, 'percentile' | 'length'> {
  readonly percentile?: number | undefined;
  readonly length?: number | undefined;
}

function lineOf({ contractId, measure, priority, percentile, length }: LineParts): PromisedLine {
  return {
    contractId,
    measure,
    priority,
    ...(percentile === undefined ? {} : { percentile }),
    ...(length === undefined ? {} : { length }),
  };
}
