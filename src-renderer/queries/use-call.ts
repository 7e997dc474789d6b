import { useCallback, useEffect, useRef, useState } from 'react';
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
  // Compared by what it says, so that callers may write it down where they ask.
  const question = JSON.stringify(argument);
  const asked = useRef({ question, argument });
  if (asked.current.question !== question) asked.current = { question, argument };
  const latest = asked.current.argument;
  const round = useRef(0);
  const ask = useCallback(() => {
    round.current += 1;
    const mine = round.current;
    setAnswer((before) =>
      before.state === 'ready' ? { state: 'loading', value: before.value } : { state: 'loading' },
    );
    bridge.call(name, latest).then((result) => {
      if (mine !== round.current) return;
      setAnswer(result.ok ? { state: 'ready', value: result.value } : { state: 'failed', error: result.error });
    }, reportError);
  }, [bridge, name, latest]);
  useEffect(() => {
    ask();
    return () => {
      round.current += 1;
    };
  }, [ask]);
  return { ...answer, again: ask };
}
