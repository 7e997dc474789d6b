/** What the parts of a contract version say about each other, as far as it has to agree. */
interface VersionParts {
  readonly priorities: readonly { readonly code: string; readonly rank: number }[];
  readonly kinds: readonly { readonly code: string; readonly alwaysPriority?: string | undefined }[];
  readonly targets: readonly {
    readonly measure: string;
    readonly priority: string;
    readonly serviceMinutes?: number | undefined;
    readonly plan?: true | undefined;
  }[];
  readonly priorityWhenNotStated: string;
  readonly ladder: readonly { readonly level: number }[];
  readonly thresholds: readonly {
    readonly measure: string;
    readonly level: number;
    readonly usedPercent?: number;
    readonly minutesAfterDeadline?: number;
  }[];
}

/** Everything in a version that contradicts itself, a sentence each; empty when it holds together. */
export function inconsistencies(version: VersionParts): readonly string[] {
  const codes = new Set(version.priorities.map((priority) => priority.code));
  const levels = new Set(version.ladder.map(({ level }) => level));
  const unknown = (code: string | undefined, where: string) =>
    code === undefined || codes.has(code)
      ? []
      : [`${where} names priority '${code}', which this version does not have`];
  return [
    ...(codes.size === version.priorities.length ? [] : ['two priorities share a code']),
    ...repeated(version.priorities.map(({ rank }) => `priorities have rank ${rank}`)),
    ...repeated(version.targets.map((target) => `${target.measure} targets for priority '${target.priority}'`)),
    ...repeated(version.kinds.map(({ code }) => `kinds are called '${code}'`)),
    ...repeated(version.ladder.map(({ level }) => `steps of the ladder are level ${level}`)),
    ...repeated(version.thresholds.map(momentWords)),
    ...version.targets.flatMap((target) => unknown(target.priority, `${target.measure} target`)),
    ...version.targets
      .filter((target) => (target.serviceMinutes === undefined) === (target.plan === undefined))
      .map((target) => `${target.measure} target of '${target.priority}' needs either serviceMinutes or plan`),
    ...version.kinds.flatMap((kind) => unknown(kind.alwaysPriority, `kind ${kind.code}`)),
    ...unknown(version.priorityWhenNotStated, 'priorityWhenNotStated'),
    ...version.thresholds
      .filter(({ level }) => !levels.has(level))
      .map(({ level }) => `a threshold names level ${level}, which the ladder does not have`),
  ];
}

function momentWords({ measure, usedPercent, minutesAfterDeadline }: VersionParts['thresholds'][number]): string {
  return usedPercent === undefined
    ? `${measure} thresholds lie ${minutesAfterDeadline} minutes after the deadline`
    : `${measure} thresholds lie at ${usedPercent} %`;
}

/** What is there more than once, where only the first would ever be found. */
export function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `two ${name}`);
}
