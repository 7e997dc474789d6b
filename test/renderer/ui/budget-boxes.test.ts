import { describe, expect, it } from 'vitest';
import { boxesOf, toneOf } from '../../../src-renderer/ui/budget-boxes.tsx';

const drawn = (allowed: number, used: number) =>
  boxesOf(allowed, used)
    .map(({ kind }) => ({ used: '■', left: '□', beyond: '×' })[kind])
    .join('');

describe('an error budget in boxes', () => {
  it.each([
    [0, 0, ''],
    [0, 2, ''],
    [1, 0, '□'],
    [4, 3, '■■■□'],
    [4, 4, '■■■■'],
    [4, 6, '■■■■×'],
    [10, 1, '■□□□□□□□□□'],
    [250, 1, '■□□□□□□□□□'],
    [250, 225, '■■■■■■■■■□'],
    [250, 226, '■■■■■■■■■■'],
    [250, 251, '■■■■■■■■■■×'],
  ])('of %i allowed and %i used is “%s”', (allowed, used, boxes) => {
    expect(drawn(allowed, used)).toBe(boxes);
  });

  it('is coloured from the last miss that can be borne', () => {
    expect([2, 1, 0, -1].map(toneOf)).toEqual(['calm', 'warn', 'crit', 'over']);
  });
});
