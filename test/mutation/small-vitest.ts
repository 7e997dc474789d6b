import { isDeepStrictEqual } from 'node:util';

/**
 * As much of vitest as the tests of the calendar use. Starting the real one takes a second, and there are many hundreds of breaks.
 * That the tests pass without a break is checked first, and `npm test` runs them on the real one.
 */
interface SmallTest {
  readonly title: string;
  run(): unknown;
}

const registered: SmallTest[] = [];

/** The tests registered since the last call. */
export function takeTests(): readonly SmallTest[] {
  return registered.splice(0);
}

export function describe(_title: string, body: () => void): void {
  body();
}

export function it(title: string, ...rest: readonly unknown[]): void {
  const run = rest.find((one) => typeof one === 'function');
  if (typeof run === 'function') registered.push({ title, run: () => run() });
}

it.each = (rows: readonly unknown[]) => {
  return (title: string, ...rest: readonly unknown[]): void => {
    const run = rest.find((one) => typeof one === 'function');
    if (typeof run !== 'function') return;
    for (const row of rows) registered.push({ title, run: () => (Array.isArray(row) ? run(...row) : run(row)) });
  };
};

export function expect(actual: unknown) {
  return { ...matchers(actual, true), not: matchers(actual, false) };
}

expect.stringContaining = (part: string): Containing => ({ containing: part });

interface Containing {
  readonly containing: string;
}

function matchers(actual: unknown, wanted: boolean) {
  const claim = (holds: boolean) => {
    if (holds !== wanted) throw new Error('A claim of the test does not hold.');
  };
  return {
    toBe: (expected: unknown) => claim(Object.is(actual, expected)),
    toEqual: (expected: unknown) => claim(isEqual(actual, expected, 'exactly')),
    toMatchObject: (expected: unknown) => claim(isEqual(actual, expected, 'at least')),
    toContain: (part: unknown) =>
      claim(
        typeof actual === 'string' ? actual.includes(String(part)) : Array.isArray(actual) && actual.includes(part),
      ),
    toMatch: (pattern: RegExp | string) => claim(new RegExp(pattern).test(String(actual))),
    toBeUndefined: () => claim(actual === undefined),
    toHaveLength: (length: number) => claim(Array.isArray(actual) && actual.length === length),
    toBeLessThan: (bound: number) => claim(Number(actual) < bound),
    toBeLessThanOrEqual: (bound: number) => claim(Number(actual) <= bound),
    toBeGreaterThan: (bound: number) => claim(Number(actual) > bound),
    toBeGreaterThanOrEqual: (bound: number) => claim(Number(actual) >= bound),
    toThrow: (expected?: unknown) => claim(typeof actual === 'function' && throws(() => actual(), expected)),
  };
}

function throws(act: () => unknown, expected: unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    if (typeof expected === 'string') return error instanceof Error && error.message.includes(expected);
    return typeof expected !== 'function' || error instanceof expected;
  }
}

/** A field that is undefined is as good as absent. */
function isEqual(actual: unknown, expected: unknown, how: 'exactly' | 'at least'): boolean {
  if (isContaining(expected)) return typeof actual === 'string' && actual.includes(expected.containing);
  if (!isPlain(actual) || !isPlain(expected)) return isDeepStrictEqual(actual, expected);
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) return false;
  const keys = new Set([...Object.keys(expected), ...(how === 'exactly' ? Object.keys(actual) : [])]);
  return [...keys].every((key) => isEqual(Reflect.get(actual, key), Reflect.get(expected, key), how));
}

function isContaining(value: unknown): value is Containing {
  return isPlain(value) && 'containing' in value && typeof value.containing === 'string';
}

function isPlain(value: unknown): value is object {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
