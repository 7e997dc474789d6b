import { useEffect } from 'react';
import { newsByTime, newsOfChange, type StepNews } from '../replica/step-news.ts';
import { useDesk } from '../state/desk-context.ts';
import { whenIdle } from '../state/when-idle.ts';

export { type StepNews, stepNews } from '../replica/step-news.ts';

/** Calls `onNews` with what happened, or became due, while nobody looked at the app; of several tabs only one tells. */
export function useStepNews(onNews: (news: readonly StepNews[]) => void): void {
  const { tickets, clock, isLeader } = useDesk();
  useEffect(() => {
    const tell = (news: readonly StepNews[]) => {
      if (news.length > 0 && isLeader.getState() && !isLookedAt()) onNews(news);
    };
    let seenTo = clock.now();
    let wasComplete = tickets.isComplete;
    const stopChanges = tickets.subscribe((changes) => {
      // What is read at the start did not happen now.
      if (wasComplete) tell(changes.flatMap(newsOfChange));
      wasComplete = tickets.isComplete;
    });
    const lookByTime = (): void => {
      const now = clock.shown('minute');
      tell(newsByTime([...tickets.buckets.values()].flat(), { from: seenTo, to: now }));
      seenTo = now;
    };
    // Not in the beat itself: the clocks turn first.
    const stopClock = clock.subscribe('minute', () => whenIdle(lookByTime));
    return () => {
      stopChanges();
      stopClock();
    };
  }, [tickets, clock, isLeader, onNews]);
}

function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}
