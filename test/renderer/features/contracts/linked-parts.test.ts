import { describe, expect, it } from 'vitest';
import { draftOfForm } from '../../../../src-renderer/features/contracts/draft-of-form.ts';
import { formOf, targetsOf } from '../../../../src-renderer/features/contracts/form-of-version.ts';
import { movedTo, withBack } from '../../../../src-renderer/features/contracts/version-edit.ts';
import type { VersionForm, WrittenPriority } from '../../../../src-renderer/features/contracts/version-form.ts';
import { versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const now = amsterdam('2026-11-19 11:48:30');

/** Smart Production Suite: priorities c, b and a by rank; three levels; questions and service requests always a. */
function sps(changes: (form: VersionForm) => Partial<VersionForm>): VersionForm {
  const contract = shipped().get('smart-production-suite');
  if (!contract) throw new Error('no contract');
  const form = formOf(versionAt(contract, now), now);
  return { ...form, ...changes(form) };
}

function draftOf(changes: (form: VersionForm) => Partial<VersionForm>) {
  const draft = draftOfForm(sps(changes), now);
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value;
}

function problemsOf(changes: (form: VersionForm) => Partial<VersionForm>) {
  const draft = draftOfForm(sps(changes), now);
  return draft.ok ? [] : draft.error.map(({ where, kind }) => [where, kind]);
}

const fresh = (code: string): WrittenPriority => ({
  key: 'fresh',
  isNew: true,
  code,
  word: { nl: 'veiligheid', en: 'safety' },
  definition: { nl: 'Iemand loopt gevaar', en: 'Somebody is in danger' },
});
const without = (key: string) => (form: VersionForm) => ({
  priorities: form.priorities.filter((priority) => priority.key !== key),
});
const level = (key: string, words: string) => {
  const both = { nl: words, en: words };
  return { key, isNew: true, desk: both, customer: both };
};

describe('the priorities of a version as they are written', () => {
  it('have the rank of their place, and a new one promises nothing until it is said', () => {
    const draft = draftOf(({ priorities, targets }) => ({
      priorities: [fresh(' s '), ...priorities],
      targets: [...targets, ...targetsOf('fresh')],
    }));
    expect(draft.priorities.map(({ code, rank }) => `${code} ${rank}`)).toEqual(['s 1', 'c 2', 'b 3', 'a 4']);
    expect(draft.targets.filter(({ priority }) => priority === 's')).toEqual([]);
  });

  it('carry their targets along when their code is written later', () => {
    const draft = draftOf(({ priorities, targets }) => ({
      priorities: [...priorities, fresh('s')],
      targets: [
        ...targets,
        ...targetsOf('fresh').map((target) => ({ ...target, promise: 'time' as const, amount: '2' })),
      ],
    }));
    expect(draft.targets.filter(({ priority }) => priority === 's')).toEqual([
      { measure: 'response', priority: 's', serviceMinutes: 120 },
      { measure: 'resolution', priority: 's', serviceMinutes: 120 },
    ]);
  });

  it('take their targets with them when they go', () => {
    const draft = draftOf(without('c'));
    expect(draft.priorities.map(({ code, rank }) => `${code} ${rank}`)).toEqual(['b 1', 'a 2']);
    expect(draft.targets.filter(({ priority }) => priority === 'c')).toEqual([]);
  });

  it('are a problem wherever one is named that went away', () => {
    expect(problemsOf(without('a'))).toEqual([
      ['kinds[0].alwaysPriority', 'gone-priority'],
      ['kinds[1].alwaysPriority', 'gone-priority'],
      ['kinds[2].alwaysPriority', 'gone-priority'],
    ]);
    expect(problemsOf(without('b'))).toEqual([['priorityWhenNotStated', 'gone-priority']]);
  });

  it('are not adopted by a new one of the same code: whoever named the old one chooses again', () => {
    expect(problemsOf((form) => ({ priorities: [...without('b')(form).priorities, fresh('b')] }))).toEqual([
      ['priorityWhenNotStated', 'gone-priority'],
    ]);
  });

  it.each([
    ['', 'missing'],
    ['a b', 'code'],
    ['storing', 'code'],
    ['b', 'same-code'],
    ['B', 'same-code'],
  ])('have codes that can be told apart: %j does not do', (code, kind) => {
    expect(
      problemsOf(({ priorities, targets }) => ({
        priorities: [...priorities, fresh(code)],
        targets: [
          ...targets,
          ...targetsOf('fresh').map((target) => ({ ...target, promise: 'time' as const, amount: '2' })),
        ],
      })),
    ).toEqual([['priorities[3].code', kind]]);
  });

  it('are at least one', () => {
    expect(problemsOf(() => ({ priorities: [] }))).toContainEqual(['priorities', 'no-priority']);
  });

  it('need words in both languages that are more than spaces', () => {
    expect(
      problemsOf(({ priorities }) => ({ priorities: [...priorities, { ...fresh('s'), word: { nl: ' ', en: 'x' } }] })),
    ).toEqual([['priorities[3].word.nl', 'missing']]);
  });
});

describe('P4 the kinds of a version as they are written', () => {
  it('are those that are on, each with its priority or without a clock', () => {
    const draft = draftOf(({ kinds }) => ({
      kinds: kinds.map((kind) => {
        if (kind.code === 'question-technical') return { ...kind, isKnown: false };
        if (kind.code === 'service-request') return { ...kind, withoutClock: true };
        return kind.code === 'rfc-generic' ? { ...kind, withoutClock: false, alwaysPriority: 'b' } : kind;
      }),
    }));
    expect(draft.kinds).toEqual([
      { code: 'question-functional', alwaysPriority: 'a' },
      { code: 'service-request', withoutClock: true },
      { code: 'incident-bug' },
      { code: 'incident-problem' },
      { code: 'rfc-specific', withoutClock: true },
      { code: 'rfc-generic', alwaysPriority: 'b' },
    ]);
  });

  it('that are off or without a clock name no priority that could be missing', () => {
    const draft = draftOf((form) => ({
      ...without('a')(form),
      kinds: form.kinds.map((kind) => ({ ...kind, isKnown: kind.code !== 'question-functional', withoutClock: true })),
    }));
    expect(draft.kinds).toHaveLength(6);
  });
});

describe('P15 the ladder of a version as it is written', () => {
  it('is numbered by its places', () => {
    const draft = draftOf(({ ladder }) => ({ ladder: [...ladder, level('fresh', 'Bestuur')] }));
    expect(draft.ladder.map((step) => `${step.level} ${step.desk.nl}`)).toEqual([
      '1 supportmedewerker',
      '2 accountmanager',
      '3 directeur sales',
      '4 Bestuur',
    ]);
  });

  it('keeps a threshold with its people when a level below them goes, and names the one whose level is gone', () => {
    const lower = ({ ladder, thresholds }: VersionForm) => ({
      ladder: ladder.filter(({ key }) => key !== '2'),
      thresholds: thresholds.map((threshold) => (threshold.level === '2' ? { ...threshold, level: '3' } : threshold)),
    });
    // The sales director was level 3, and is level 2 now.
    expect(draftOf(lower).thresholds.map((threshold) => threshold.level)).toEqual([1, 2, 1, 2, 2]);
    expect(problemsOf((form) => ({ ladder: lower(form).ladder }))).toEqual([
      ['thresholds[1].level', 'gone-level'],
      ['thresholds[3].level', 'gone-level'],
    ]);
  });

  it('may be none at all where nothing goes up by itself', () => {
    expect(draftOf(() => ({ ladder: [], thresholds: [] })).ladder).toEqual([]);
  });

  it('needs words for both sides in both languages', () => {
    expect(problemsOf(({ ladder }) => ({ ladder: [...ladder, level('fresh', ' ')] }))).toEqual([
      ['ladder[3].desk.nl', 'missing'],
      ['ladder[3].desk.en', 'missing'],
      ['ladder[3].customer.nl', 'missing'],
      ['ladder[3].customer.en', 'missing'],
    ]);
  });

  it('is climbed once at one moment of a clock', () => {
    expect(
      problemsOf(({ thresholds }) => ({
        thresholds: thresholds.map((threshold) => ({ ...threshold, measure: 'resolution' as const })),
      })),
    ).toEqual([
      ['thresholds[2]', 'same-moment'],
      ['thresholds[3]', 'same-moment'],
    ]);
  });
});

describe('a line that was taken away', () => {
  const lines = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];

  it('comes back where it stood, among what is there by then', () => {
    expect(withBack([{ key: 'a' }, { key: 'c' }], 1, { key: 'b' })).toEqual(lines);
    expect(withBack([{ key: 'd' }], 1, { key: 'b' })).toEqual([{ key: 'd' }, { key: 'b' }]);
  });

  it('does not come back twice', () => {
    expect(withBack(lines, 0, { key: 'b' })).toEqual(lines);
  });
});

describe('a line that moves', () => {
  it('takes its place, and the others keep their order', () => {
    expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(movedTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedTo(['a', 'b', 'c'], 3, 1)).toEqual(['a', 'b', 'c']);
  });
});
