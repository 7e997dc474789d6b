import { useEffect, useRef, useState } from 'react';
import type { QueueGroup } from '../../queries/use-queue.ts';
import { isSameOrder, waitBeforeMoving } from './steady-groups.ts';

export interface Steadiness {
  /** Changes when the person asks for other rows: those come at once. */
  readonly question: string;
  /** False while the list is still being read: growing is not moving. */
  readonly isComplete: boolean;
}

const movements = ['pointermove', 'pointerdown', 'wheel', 'keydown'] as const;

/** The groups as they may be shown: what changes place waits until pointer and keyboard have been still for two seconds. */
export function useSteadyGroups(
  groups: readonly QueueGroup[],
  { question, isComplete }: Steadiness,
): readonly QueueGroup[] {
  const [shown, setShown] = useState({ groups, question });
  const lastMovement = useLastMovement();
  const isAsked = shown.question !== question || shown.groups.length === 0 || !isComplete;
  const isSame = isSameOrder(shown.groups, groups);
  if (isAsked && (!isSame || shown.question !== question)) setShown({ groups, question });
  useEffect(() => {
    if (isSame) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tryNow = () => {
      const wait = waitBeforeMoving(performance.now(), lastMovement.current);
      if (wait === 0) setShown({ groups, question });
      else timer = setTimeout(tryNow, wait);
    };
    tryNow();
    return () => clearTimeout(timer);
  }, [groups, question, isSame, lastMovement]);
  return isAsked && !isSame ? groups : shown.groups;
}

function useLastMovement(): { readonly current: number } {
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const note = () => {
      last.current = performance.now();
    };
    for (const movement of movements) window.addEventListener(movement, note, { passive: true, capture: true });
    return () => {
      for (const movement of movements) window.removeEventListener(movement, note, { capture: true });
    };
  }, []);
  return last;
}
