import { type Bridge, type CallError, CONTRACT_VERSION, type Hello } from '../../src-shared/contract/calls.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { HelloRow } from './replica-db.ts';

export type HelloError =
  | CallError
  /** The host speaks a newer contract. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'hostOutdated' };

/** Asks the host who we are and what time it is; half of the way there and back is taken off. */
export async function sayHello(bridge: Bridge, machine: () => Instant): Promise<Result<HelloRow, HelloError>> {
  const asked = machine();
  const answer = await bridge.call('session.hello', { contractVersion: CONTRACT_VERSION });
  if (!answer.ok) return answer;
  const hello: Hello = answer.value;
  if (hello.contractVersion > CONTRACT_VERSION) return err({ kind: 'outdated' });
  if (hello.contractVersion < CONTRACT_VERSION) return err({ kind: 'hostOutdated' });
  const offset = Math.round(hello.now - (asked + machine()) / 2);
  return ok({ key: 'hello', hello, offset });
}
