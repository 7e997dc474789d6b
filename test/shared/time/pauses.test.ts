import { describe, expect, it } from 'vitest';
import { endOf, isPausedAt, orderedPauses, type Pause, resumptionOf } from '../../../src-shared/time/pauses.ts';

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

describe('isPausedAt', () => {
  it('counts the start of a pause and not its end', () => {
    const pauses = [{ from: 7 }, { from: 1, to: 3 }];
    expect([0, 1, 2, 3, 6, 7, 1e15].map((t) => isPausedAt(pauses, t))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('resumptionOf', () => {
  it('is the end of the pause, and refused when there is none', () => {
    expect(resumptionOf({ from: 1, to: 3 })).toBe(3);
    expect(() => resumptionOf({ from: 1 })).toThrow('stands still');
    expect(() => resumptionOf({ from: 1, to: Infinity })).toThrow('stands still');
  });
});
