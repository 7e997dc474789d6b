import { type CallArgument, type CallName, callTable } from '../../src-shared/contract/calls.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';

const MOST_PROBLEMS = 20;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(callTable, name);
}

/** The argument of a call as its table says, or what is wrong with it: where, and never the value itself. */
export function parseArgument<Name extends CallName>(
  name: Name,
  argument: unknown,
): Result<CallArgument<Name>, readonly string[]> {
  const parsed = callTable[name].argument.safeParse(argument);
  if (parsed.success) return ok(parsed.data as CallArgument<Name>);
  const { issues } = parsed.error;
  return err(issues.slice(0, MOST_PROBLEMS).map((issue) => `${issue.path.join('.') || name}: ${issue.message}`));
}
