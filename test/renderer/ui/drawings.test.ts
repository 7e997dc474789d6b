import { describe, expect, it } from 'vitest';
import { sectorPath } from '../../../src-renderer/ui/clock-dial.tsx';
import { digitPairs } from '../../../src-renderer/ui/clock-digits.tsx';
import { staircase } from '../../../src-renderer/ui/priority-label.tsx';
import { splitterWidth } from '../../../src-renderer/ui/split.tsx';
import { placeMarks, type StripMark, stripColumns } from '../../../src-renderer/ui/strip-layout.ts';
import { initialsOf } from '../../../src-shared/words/initials.ts';

describe('sectorPath', () => {
  it('runs clockwise from twelve and shows what is left', () => {
    expect(sectorPath(6, 0.25)).toBe('M10 10V4A6 6 0 0 1 16.00 10.00Z');
    expect(sectorPath(6, 0.75)).toBe('M10 10V4A6 6 0 1 1 4.00 10.00Z');
  });

  it('keeps a sliver of the last moments and a gap in a full clock', () => {
    expect(sectorPath(6, 0)).toBe(sectorPath(6, 0.02));
    expect(sectorPath(6, 1)).toBe('M10 10V4A6 6 0 1 1 9.92 4.00Z');
  });
});

describe('digitPairs', () => {
  it('pairs each figure with its unit', () => {
    expect(digitPairs('+1 u 14 m')).toEqual([
      { figure: '+1', unit: 'u' },
      { figure: '14', unit: 'm' },
    ]);
  });
});

describe('staircase', () => {
  it('has as many steps as the contract has levels, and the highest rank fills all', () => {
    expect(staircase(1, 4).map((step) => step.isOn)).toEqual([true, true, true, true]);
    expect(staircase(4, 4).map((step) => step.isOn)).toEqual([true, false, false, false]);
    expect(staircase(2, 3).map((step) => step.isOn)).toEqual([true, true, false]);
  });

  it('rises to full height', () => {
    expect(staircase(1, 3).map((step) => step.height.toFixed(1))).toEqual(['5.8', '9.4', '13.0']);
  });
});

describe('initialsOf', () => {
  it('takes the first and the last word', () => {
    expect(initialsOf('Anna de Vries')).toBe('AV');
    expect(initialsOf('IJsbrand')).toBe('I');
  });
});

describe('splitterWidth', () => {
  const now = { value: 344, min: 320, max: 560 };

  it('makes the panel wider to the left and narrower to the right', () => {
    expect(splitterWidth('ArrowLeft', now)).toBe(360);
    expect(splitterWidth('ArrowRight', now)).toBe(328);
  });

  it('stays within its limits', () => {
    expect(splitterWidth('ArrowRight', { ...now, value: 325 })).toBe(320);
    expect(splitterWidth('End', now)).toBe(560);
  });

  it('does nothing with other keys', () => {
    expect(splitterWidth('Tab', now)).toBeUndefined();
  });
});

describe('stripColumns', () => {
  it('gives closed days 32 pixels and shares the rest', () => {
    const days = [
      { id: '1', label: 'vr 20', sum: '', segments: [] },
      { id: '2', label: 'za', sum: '–', segments: [], isClosed: true },
      { id: '3', label: 'ma 23', sum: '', segments: [] },
    ];
    expect(stripColumns(days, 259)).toEqual([
      { x: 1, width: 100 },
      { x: 103, width: 32 },
      { x: 137, width: 100 },
    ]);
  });
});

describe('placeMarks', () => {
  const days = [{ id: '2026-11-20', label: 'vr 20', sum: '', segments: [] }];
  const columns = [{ x: 0, width: 1000 }];
  const at = (kind: StripMark['kind'], place: number, label: string): StripMark => ({
    kind,
    dayId: '2026-11-20',
    at: place,
    label,
  });
  const wordsOf = (marks: readonly StripMark[]) => placeMarks(marks, days, columns, 1000).map((mark) => mark.words);

  it('sets receipt and deadline to the right of their stems, and now before its own', () => {
    const marks = [at('received', 0.1, 'ontvangen 08:30'), at('now', 0.5, 'nu 13:12'), at('due', 0.7, '14:50')];
    expect(wordsOf(marks)).toEqual([
      { x: 108, side: 'right' },
      { x: 500, side: 'left' },
      { x: 712, side: 'right' },
    ]);
  });

  it('lets the flag of a passed deadline fly to the left and now stand to the right', () => {
    const marks = [at('now', 0.5, 'nu 13:12'), at('due', 0.45, '11:58')];
    expect(wordsOf(marks)).toEqual([
      { x: 500, side: 'right' },
      { x: 438, side: 'left' },
    ]);
  });

  it('moves words apart when receipt, now and deadline are close', () => {
    const marks = [at('received', 0.49, 'ontvangen 12:54'), at('now', 0.52, 'nu 13:12'), at('due', 0.54, '13:24')];
    expect(wordsOf(marks)).toEqual([
      { x: 482, side: 'left' },
      { x: 520, side: 'right' },
      { x: 591, side: 'right' },
    ]);
  });

  it('leaves words out where they would cover others', () => {
    const marks = [at('received', 0.03, 'ontvangen 08:35'), at('now', 0.12, 'nu 09:10')];
    expect(wordsOf(marks)[0]).toBeUndefined();
  });
});
