import { describe, expect, it } from 'vitest';
import { allowedMisses, errorBudget, shownPercentage } from '../../../src-shared/sla/error-budget.ts';

describe('the misses that a promise bears', () => {
  it.each([
    [12, 99, 0],
    [99, 99, 0],
    [100, 99, 1],
    [199, 99, 1],
    [200, 99, 2],
    [4, 75, 1],
    [3, 75, 0],
    [40, 75, 10],
    [10, 90, 1],
    [9, 90, 0],
    [0, 90, 0],
    [100, 57, 43],
    [100, 99.6, 0],
    [250, 99.6, 1],
    [1000, 99.9, 1],
    [7, 100, 0],
    [7, 0, 7],
  ])('P6 P7 of %i tickets under %d %% is %i', (count, percentile, allowed) => {
    expect(allowedMisses(count, percentile)).toBe(allowed);
  });

  it('F3 is none where every ticket is promised', () => {
    expect(errorBudget({ met: 40, missed: 1, running: 3 })).toEqual({ allowed: 0, used: 1, left: -1, outlook: 'lost' });
  });

  it('P6 counts what runs in, for it is promised too', () => {
    expect(errorBudget({ met: 5, missed: 1, running: 4 }, 90)).toEqual({
      allowed: 1,
      used: 1,
      left: 0,
      outlook: 'open',
    });
  });

  it('P7 is kept for sure once even missing all that runs would not spend it', () => {
    expect(errorBudget({ met: 10, missed: 1, running: 2 }, 75)).toEqual({
      allowed: 3,
      used: 1,
      left: 2,
      outlook: 'kept',
    });
  });

  it('bears nothing of nothing, and breaks nothing', () => {
    expect(errorBudget({ met: 0, missed: 0, running: 0 }, 75)).toEqual({
      allowed: 0,
      used: 0,
      left: 0,
      outlook: 'kept',
    });
  });
});

describe('a percentage that is shown', () => {
  it('is not there where nothing was settled', () => {
    expect(shownPercentage({ met: 0, missed: 0 }, 75)).toBeUndefined();
  });

  it.each([
    ['98.96 % is not 99 %', { met: 9896, missed: 104 }, 99, { units: 989, decimals: 1 }],
    ['99.99 % is not 100 %', { met: 9999, missed: 1 }, undefined, { units: 999, decimals: 1 }],
    ['74.99 % is not 75 %', { met: 7499, missed: 2501 }, 75, { units: 749, decimals: 1 }],
    ['exactly 75 %', { met: 3, missed: 1 }, 75, { units: 750, decimals: 1 }],
    ['as many decimals as the promise has', { met: 9995, missed: 5 }, 99.95, { units: 9995, decimals: 2 }],
    ['all', { met: 7, missed: 0 }, undefined, { units: 1000, decimals: 1 }],
    ['none', { met: 0, missed: 7 }, 90, { units: 0, decimals: 1 }],
  ])('is never rounded up: %s', (_, counts, percentile, shown) => {
    expect(shownPercentage(counts, percentile)).toEqual(shown);
  });
});
