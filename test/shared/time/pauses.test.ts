import { describe, expect, it } from 'vitest';
import { endOf, orderedPauses, type Pause } from '../../../src-shared/time/pauses.ts';

describe('orderedPauses', () => {
  it('returns what is in order as it is, without a copy', () => {
    const pauses: readonly Pause[] = [{ from: 1, to: 2 }, { from: 2, to: 3 }, { from: 5 }];
    expect(orderedPauses(pauses)).toBe(pauses);
  });

  it.each<[string, readonly Pause[], readonly Pause[]]>([
    [
      'sorts',
      [
        { from: 5, to: 6 },
        { from: 1, to: 2 },
      ],
      [
        { from: 1, to: 2 },
        { from: 5, to: 6 },
      ],
    ],
    [
      'joins what overlaps',
      [
        { from: 1, to: 4 },
        { from: 3, to: 6 },
      ],
      [{ from: 1, to: 6 }],
    ],
    [
      'swallows what lies within another',
      [
        { from: 1, to: 9 },
        { from: 3, to: 6 },
      ],
      [{ from: 1, to: 9 }],
    ],
    [
      'joins what touches, when it has to sort anyway',
      [
        { from: 3, to: 6 },
        { from: 1, to: 3 },
      ],
      [{ from: 1, to: 6 }],
    ],
    ['leaves out what is empty', [{ from: 3, to: 3 }], []],
    ['leaves out what is turned around', [{ from: 3, to: 1 }], []],
    [
      'lets one without an end swallow what follows',
      [{ from: 5 }, { from: 7, to: 9 }, { from: 1, to: 2 }],
      [{ from: 1, to: 2 }, { from: 5 }],
    ],
    ['gives an end to none that has none', [{ from: 5, to: 8 }, { from: 6 }], [{ from: 5, to: undefined }]],
  ])('%s', (_what, pauses, expected) => {
    expect(orderedPauses(pauses)).toEqual(expected);
  });
});

describe('endOf', () => {
  it('is infinitely far for a pause that has not ended', () => {
    expect([endOf({ from: 1, to: 2 }), endOf({ from: 1 })]).toEqual([2, Number.POSITIVE_INFINITY]);
  });
});
