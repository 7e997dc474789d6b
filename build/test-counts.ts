/** What one stage of the tests came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** A check that is one thing: it holds or it does not. */
export function countsOfCheck(exitCode: number): Counts {
  return exitCode === 0 ? { ...noCounts, passed: 1 } : { ...noCounts, failed: 1 };
}

/** From vitest's JSON report. A run that failed without a failing test (a file that cannot be loaded) is a failure all the same. */
export function countsOfVitest(report: unknown, exitCode: number): Counts {
  const passed = numberIn(report, 'numPassedTests');
  const failed = numberIn(report, 'numFailedTests');
  const skipped = numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests');
  return neverHappyByAccident({ passed, failed, skipped }, exitCode);
}

/** From Playwright's JSON report. */
export function countsOfPlaywright(report: unknown, exitCode: number): Counts {
  const stats = valueIn(report, 'stats');
  const failed = numberIn(stats, 'unexpected') + numberIn(stats, 'flaky');
  return neverHappyByAccident(
    { passed: numberIn(stats, 'expected'), failed, skipped: numberIn(stats, 'skipped') },
    exitCode,
  );
}

/** On the build machine nobody reads about skipped tests: there a skipped test is a failed one. */
export function withoutSkipped({ passed, failed, skipped }: Counts): Counts {
  return { passed, failed: failed + skipped, skipped: 0 };
}

/** The last line of a test run. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

function neverHappyByAccident(counts: Counts, exitCode: number): Counts {
  const nothingRan = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (exitCode !== 0 || nothingRan) ? { ...counts, failed: 1 } : counts;
}

function valueIn(report: unknown, name: string): unknown {
  return typeof report === 'object' && report !== null
    ? Object.entries(report).find(([key]) => key === name)?.[1]
    : undefined;
}

function numberIn(report: unknown, name: string): number {
  const value = valueIn(report, name);
  return typeof value === 'number' ? value : 0;
}
