import { isPriorityCode } from '../../../src-shared/sla/contract-schema.ts';
import type { FormProblem, FormProblemKind } from './form-problem.ts';
import type { VersionForm, WrittenKind, WrittenPriority, WrittenThreshold, WrittenWords } from './version-form.ts';

/** The parts that name one another, by code and number: a priority has the rank, a level the number of its place. */
export function linkedParts({ priorities, kinds, ladder, priorityWhenNotStated }: VersionForm) {
  return {
    priorities: priorities.map((priority, at) => ({
      code: codeOf(priorities, priority.key),
      rank: at + 1,
      word: trimmed(priority.word),
      definition: trimmed(priority.definition),
    })),
    kinds: kinds.filter(({ isKnown }) => isKnown).map((kind) => linkedKind(kind, priorities)),
    ladder: ladder.map(({ desk, customer }, at) => ({
      level: at + 1,
      desk: trimmed(desk),
      customer: trimmed(customer),
    })),
    priorityWhenNotStated: codeOf(priorities, priorityWhenNotStated),
  };
}

/** The code as it is sent; the key where there is none (yet), which no version takes for a code. */
export function codeOf(priorities: readonly WrittenPriority[], key: string): string {
  return priorities.find((priority) => priority.key === key)?.code.trim() || key;
}

/** What names a part that is not there, and codes that cannot tell priorities apart: each at its own field. */
export function linkProblems(form: VersionForm): readonly FormProblem[] {
  const { priorities, kinds, thresholds, priorityWhenNotStated } = form;
  const isGone = (key: string) => !priorities.some((priority) => priority.key === key);
  return [
    ...problemWhere(priorities.length === 0, 'priorities', 'no-priority'),
    ...priorities.flatMap((priority, at) => codeProblem(priority, at, priorities)),
    ...kinds.flatMap((kind, at) =>
      problemWhere(
        alwaysOf(kind) !== undefined && isGone(alwaysOf(kind) ?? ''),
        `kinds[${at}].alwaysPriority`,
        'gone-priority',
      ),
    ),
    ...problemWhere(isGone(priorityWhenNotStated), 'priorityWhenNotStated', 'gone-priority'),
    ...thresholds.flatMap((threshold, at) => thresholdProblems(threshold, at, form)),
  ];
}

function linkedKind(kind: WrittenKind, priorities: readonly WrittenPriority[]) {
  const { code, withoutClock } = kind;
  const always = alwaysOf(kind);
  return {
    code,
    ...(withoutClock ? { withoutClock } : {}),
    ...(always === undefined ? {} : { alwaysPriority: codeOf(priorities, always) }),
  };
}

/** Only a kind that is there and has a clock has a priority at all. */
function alwaysOf({ isKnown, withoutClock, alwaysPriority }: WrittenKind): string | undefined {
  return isKnown && !withoutClock ? alwaysPriority : undefined;
}

function codeProblem(
  { code }: WrittenPriority,
  at: number,
  priorities: readonly WrittenPriority[],
): readonly FormProblem[] {
  const where = `priorities[${at}].code`;
  const written = code.trim();
  if (written === '') return [{ where, kind: 'missing' }];
  if (!isPriorityCode(written)) return [{ where, kind: 'code' }];
  // Letters that differ in size alone are one letter to whoever hears them on the phone.
  const heard = (text: string) => text.trim().toLowerCase();
  const isSecond = priorities.slice(0, at).some((earlier) => heard(earlier.code) === heard(written));
  return problemWhere(isSecond, where, 'same-code');
}

function thresholdProblems(
  threshold: WrittenThreshold,
  at: number,
  { ladder, thresholds }: VersionForm,
): readonly FormProblem[] {
  const where = `thresholds[${at}]`;
  const isSecond = thresholds.slice(0, at).some((earlier) => isSameMoment(earlier, threshold));
  const isGone = !ladder.some(({ key }) => key === threshold.level);
  return [...problemWhere(isSecond, where, 'same-moment'), ...problemWhere(isGone, `${where}.level`, 'gone-level')];
}

function isSameMoment(a: WrittenThreshold, b: WrittenThreshold): boolean {
  return a.measure === b.measure && a.when === b.when && a.amount.trim() === b.amount.trim();
}

function problemWhere(isWrong: boolean, where: string, kind: FormProblemKind): readonly FormProblem[] {
  return isWrong ? [{ where, kind }] : [];
}

function trimmed({ nl, en }: WrittenWords): WrittenWords {
  return { nl: nl.trim(), en: en.trim() };
}
