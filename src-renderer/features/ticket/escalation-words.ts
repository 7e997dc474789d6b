import type { LadderStep } from '../../queries/ladder-steps.ts';

/** Who has a ticket at its level: 'accountmanager, Tom de Wit'; only the role where nobody was named. */
export function holderWords(
  steps: readonly LadderStep[],
  level: number,
  nameOf: (personId: string) => string | undefined,
): string | undefined {
  const step = steps.find((candidate) => candidate.level === level);
  if (!step) return undefined;
  const name = step.personId === undefined ? undefined : nameOf(step.personId);
  return name === undefined ? step.deskRole : `${step.deskRole}, ${name}`;
}
