import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countsLine,
  countsOfCheck,
  countsOfPlaywright,
  countsOfVitest,
  withoutSkipped,
} from '../../build/test-counts.ts';

describe('the counts of a stage', () => {
  it("come from vitest's report", () => {
    const report = { numPassedTests: 12, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };
    expect(countsOfVitest(report, 1)).toEqual({ passed: 12, failed: 2, skipped: 4 });
  });

  it("come from Playwright's report; a test that passed only at its second try failed", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countsOfPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('are a failure when the run failed though every test passed', () => {
    expect(countsOfVitest({ numPassedTests: 12 }, 1)).toEqual({ passed: 12, failed: 1, skipped: 0 });
  });

  it('are a failure when nothing ran, whatever the exit code', () => {
    expect(countsOfVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOfPlaywright({ stats: { skipped: 4 } }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('are one for a check', () => {
    expect([countsOfCheck(0), countsOfCheck(2)]).toEqual([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 0, failed: 1, skipped: 0 },
    ]);
  });
});

describe('the last line', () => {
  it('speaks of skipped tests only where there are any', () => {
    expect(countsLine({ passed: 812, failed: 0, skipped: 0 })).toBe('812 passed, 0 failed');
    expect(countsLine({ passed: 810, failed: 1, skipped: 2 })).toBe('810 passed, 1 failed, 2 skipped');
  });

  it('sums stages', () => {
    const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });

  it('on the build machine counts a skipped test as failed', () => {
    expect(withoutSkipped({ passed: 5, failed: 1, skipped: 2 })).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });
});
