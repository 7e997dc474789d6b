import { useDeferredValue, useMemo } from 'react';
import { boardTally, type Tally } from '../replica/board-tally.ts';
import { useNow } from './use-now.ts';
import { useOpenTickets } from './use-open-tickets.ts';

export { type Tally, tallies } from '../replica/board-tally.ts';

/** What waits for a person besides the clocks: counted anew with each change, and with the minute. */
export function useBoardTally(): Readonly<Record<Tally, number>> {
  const open = useOpenTickets();
  // Not in the beat itself: the clocks turn first.
  const now = useDeferredValue(useNow('minute'));
  return useMemo(() => boardTally(open.tickets.buckets, now), [open, now]);
}
