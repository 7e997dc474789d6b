import { describe, expect, it } from 'vitest';
import { lastAtOrBelow, lastBelow } from '../../../src-shared/time/binary-search.ts';

const values = Float64Array.of(10, 20, 20, 30);

describe('lastAtOrBelow', () => {
  it.each([
    [9, -1],
    [10, 0],
    [19, 0],
    [20, 2],
    [29, 2],
    [30, 3],
    [31, 3],
  ])('of %d is position %d', (value, position) => {
    expect(lastAtOrBelow(values, value)).toBe(position);
  });
});

describe('lastBelow', () => {
  it.each([
    [10, -1],
    [11, 0],
    [20, 0],
    [21, 2],
    [30, 2],
    [31, 3],
  ])('of %d is position %d', (value, position) => {
    expect(lastBelow(values, value)).toBe(position);
  });
});

describe('both', () => {
  it('find nothing in nothing', () => {
    const none = new Float64Array(0);
    expect([lastAtOrBelow(none, 1), lastBelow(none, 1)]).toEqual([-1, -1]);
  });
});
