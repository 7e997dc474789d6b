import { dispatch } from '../../src-main/bridge/dispatch.ts';
import { type Bridge, type CallName, type CallResult, callTable, type Push } from '../../src-shared/contract/calls.ts';
import { err } from '../../src-shared/result.ts';
import type { TestDesk } from './test-desk.ts';

/** The line between a screen and real services, which a test can cut. What crosses is copied, as a wire would. */
export interface ScreenLine {
  readonly bridge: Bridge;
  readonly calls: { readonly name: CallName; readonly argument: unknown }[];
  cut(): void;
  restore(): void;
  /** The desk acts, and its answer gets lost. */
  loseAnswersTo(name: CallName): void;
  /** The desk no longer knows the sign-in, and says so. */
  signOut(): void;
}

export function screenLine(desk: TestDesk, personId: string): ScreenLine {
  const calls: { name: CallName; argument: unknown }[] = [];
  const listeners = new Set<{ onPush: (push: Push) => void; onState: (connected: boolean) => void }>();
  let isUp = true;
  let lost: CallName | undefined;
  let isSignedIn = true;
  const session = desk.session(personId);
  desk.push.subscribe(session, (push) => {
    if (isUp) for (const { onPush } of listeners) onPush(push);
  });
  const tell = (): void => {
    for (const { onState } of listeners) onState(isUp);
  };
  const call = async (name: CallName, argument: unknown): Promise<CallResult<CallName>> => {
    calls.push({ name, argument });
    if (!isUp) return err({ kind: 'unreachable' });
    if (!isSignedIn) return err({ kind: 'signedOut' });
    const answer = await dispatch(desk.services, session, name, structuredClone(argument));
    if (!isUp || lost === name) return err({ kind: 'unreachable' });
    return structuredClone(answer);
  };
  return {
    // Each name answers its own kind of result; a table of them says so, one function cannot.
    bridge: {
      call: call as Bridge['call'],
      listen(onPush, onState) {
        const listener = { onPush, onState };
        listeners.add(listener);
        onState(isUp);
        return () => listeners.delete(listener);
      },
    },
    calls,
    cut() {
      isUp = false;
      tell();
    },
    restore() {
      isUp = true;
      lost = undefined;
      tell();
    },
    loseAnswersTo(name) {
      if (!(name in callTable)) throw new Error(`no call ${name}`);
      lost = name;
    },
    signOut() {
      isSignedIn = false;
      for (const { onPush } of listeners) onPush({ kind: 'signedOut' });
    },
  };
}
