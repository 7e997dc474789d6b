import { useEffect, useState } from 'react';
import type { CallArgument, CallError, CallName, CallResults } from '../../src-shared/contract/calls.ts';
import { useBridge } from './use-bridge.ts';

export type CallView<Name extends CallName> = (
  | { readonly state: 'loading'; readonly value?: CallResults[Name]; readonly error?: undefined }
  | { readonly state: 'ready'; readonly value: CallResults[Name]; readonly error?: undefined }
  | { readonly state: 'failed'; readonly value?: undefined; readonly error: CallError }
) & { readonly again: () => void };

type Answer<Name extends CallName> =
  | { readonly state: 'loading'; readonly value?: CallResults[Name] }
  | { readonly state: 'ready'; readonly value: CallResults[Name] }
  | { readonly state: 'failed'; readonly error: CallError };

/** Asks the host once, and again on demand; the answer before stays in sight meanwhile. */
export function useCall<Name extends CallName>(name: Name, argument: CallArgument<Name>): CallView<Name> {
  const bridge = useBridge();
  const [answer, setAnswer] = useState<Answer<Name>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const question = JSON.stringify(argument);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the argument is compared by what it says; `round` asks again.
  useEffect(() => {
    let isCurrent = true;
    setAnswer((before) => (before.state === 'ready' ? { state: 'loading', value: before.value } : { state: 'loading' }));
    bridge.call(name, argument).then((result) => {
      if (!isCurrent) return;
      setAnswer(result.ok ? { state: 'ready', value: result.value } : { state: 'failed', error: result.error });
    }, reportError);
    return () => {
      isCurrent = false;
    };
  }, [bridge, name, question, round]);
  return { ...answer, again: () => setRound((before) => before + 1) };
}
