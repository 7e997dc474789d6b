/** Closes a `switch` over a union: the compiler complains when a kind is added and not handled. */
export function assertNever(value: never): never {
  throw new Error(`No case handles ${JSON.stringify(value)}.`);
}
