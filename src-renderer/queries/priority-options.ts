import { type ContractVersion, type Measure, targetLength, targetOf } from '../../src-shared/sla/service-contract.ts';
import { durationWords } from '../../src-shared/time/duration-words.ts';
import type { RadioTableOption } from '../ui/radio-table.tsx';

type Language = 'nl' | 'en';

/** Each priority of a contract with what it means and promises, most urgent first. `keyOf` names the key of the n-th (from 1). */
export function priorityOptions(
  version: ContractVersion,
  contractShort: string,
  language: Language,
  keyOf?: (position: number) => string,
): readonly RadioTableOption[] {
  return version.priorities
    .toSorted((a, b) => a.rank - b.rank)
    .map((priority, index) => ({
      id: priority.code,
      priority: {
        contract: contractShort,
        letter: priority.code,
        word: priority.word[language],
        rank: priority.rank,
        of: version.priorities.length,
      },
      definition: priority.definition[language],
      targets: promisedMeasures(version).map((measure) => targetWords(version, measure, priority.code, language)),
      ...(keyOf ? { keys: keyOf(index + 1) } : {}),
    }));
}

/** The measures a contract promises anything about: Smart FMS has no resolution time (F3). */
export function promisedMeasures(version: ContractVersion): readonly Measure[] {
  return (['response', 'resolution'] as const).filter((measure) =>
    version.targets.some((target) => target.measure === measure),
  );
}

function targetWords(version: ContractVersion, measure: Measure, priority: string, language: Language): string {
  const target = targetOf(version, measure, priority);
  if (!target) return '–';
  const length = targetLength(target);
  const promised = length === undefined ? PLAN[language] : durationWords(length, language);
  return target.percentile === undefined ? promised : `${promised} · ${target.percentile}%`;
}

const PLAN: Readonly<Record<Language, string>> = { nl: 'volgens planning', en: 'as planned' };
