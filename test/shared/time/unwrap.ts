import type { Result } from '../../../src-shared/result.ts';

/** The value of a result that the test expects to be there. */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`Expected a value, found the refusal ${JSON.stringify(result.error)}.`);
}
