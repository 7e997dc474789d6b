/** How many misses a promise bears over the tickets of a period. */
export interface ErrorBudget {
  /** Over all that counted so far, running ones included. */
  readonly allowed: number;
  readonly used: number;
  /** Below zero when more was missed than the promise bears. */
  readonly left: number;
  /**
   * What can still become of the promise with what runs now: 'kept' whatever becomes of it, 'open' as it depends on it, 'lost' even if all
   * of it is met. Tickets that are yet to come can change it.
   */
  readonly outlook: 'kept' | 'open' | 'lost';
}

/** Decimals of a percentage that are looked at. */
const DECIMALS = 10;
const HUNDRED = 100n * 10n ** BigInt(DECIMALS);

/** P6, P7: how many of `count` tickets may be missed under a promise of `percentile` per cent, in whole tickets: 99 % of 12 bears none. */
export function allowedMisses(count: number, percentile: number): number {
  return Number((BigInt(count) * (HUNDRED - scaled(percentile))) / HUNDRED);
}

/** F3: without a percentile every ticket was promised, and nothing may be missed. */
export function errorBudget(
  { met, missed, running }: { readonly met: number; readonly missed: number; readonly running: number },
  percentile = 100,
): ErrorBudget {
  const allowed = allowedMisses(met + missed + running, percentile);
  const worst = missed + running <= allowed ? 'kept' : 'open';
  return { allowed, used: missed, left: allowed - missed, outlook: missed > allowed ? 'lost' : worst };
}

/**
 * A percentage to show, in units of the last decimal: 989 with one decimal is 98.9. Always rounded down, to at least the decimals of the
 * promise, so that a promise that is not kept never looks kept. Undefined where nothing was settled: there is no percentage of nothing.
 */
export function shownPercentage(
  { met, missed }: { readonly met: number; readonly missed: number },
  percentile = 100,
): { readonly units: number; readonly decimals: number } | undefined {
  const settled = met + missed;
  if (settled === 0) return undefined;
  const decimals = Math.max(1, decimalsOf(percentile));
  const units = (BigInt(met) * 100n * 10n ** BigInt(decimals)) / BigInt(settled);
  return { units: Number(units), decimals };
}

/** The percentage as a whole number of its tenth decimals: no binary fraction ever takes part. */
function scaled(percentile: number): bigint {
  return BigInt(percentile.toFixed(DECIMALS).replace('.', ''));
}

function decimalsOf(percentile: number): number {
  return percentile.toFixed(DECIMALS).replace(/0+$/, '').split('.')[1]?.length ?? 0;
}
