import { type CallName, type CallResult, callTable } from '../../src-shared/contract/calls.ts';
import type { PersonRole } from '../../src-shared/directory/directory.ts';
import { err } from '../../src-shared/result.ts';
import type { Services } from '../services/create-services.ts';
import type { Session } from '../services/session.ts';
import { handlers } from './handlers.ts';
import { isCallName, parseArgument } from './parse-argument.ts';

/** Longest part of an error's message that goes to the log: a message may quote what it was given. */
const LOGGED = 200;

/** Every call from every screen comes through here: known, allowed, understood, then answered. Never throws. */
export async function dispatch(
  services: Services,
  session: Session,
  name: string,
  argument: unknown,
): Promise<CallResult<CallName>> {
  if (!isCallName(name)) return err({ kind: 'unknownCall' });
  try {
    return await answer(services, session, name, argument);
  } catch (error) {
    const reference = services.ids.next();
    services.log.error('a call failed', { reference, call: name, ...tellOf(error) });
    return err({ kind: 'failed', reference });
  }
}

async function answer<Name extends CallName>(
  services: Services,
  session: Session,
  name: Name,
  argument: unknown,
): Promise<CallResult<Name>> {
  const roles: readonly PersonRole[] = callTable[name].roles;
  if (!roles.includes(session.person.role)) return err({ kind: 'forbidden' });
  const parsed = parseArgument(name, argument);
  if (!parsed.ok) return err({ kind: 'badArgument', problems: parsed.error });
  return handlers[name](services, session, parsed.value);
}

function tellOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: error.name, why: error.message.slice(0, LOGGED), where: frames.map((frame) => frame.trim()) };
}
