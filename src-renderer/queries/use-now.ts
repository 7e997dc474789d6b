import { useCallback, useSyncExternalStore } from 'react';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { Beat } from '../state/desk-clock.ts';
import { useDesk } from '../state/desk-context.ts';

/** The desk's time, changing with each second or minute; everything on the screen turns in the same frame. */
export function useNow(beat: Beat): Instant {
  const { clock } = useDesk();
  const subscribe = useCallback((listener: () => void) => clock.subscribe(beat, listener), [clock, beat]);
  return useSyncExternalStore(subscribe, () => clock.shown(beat));
}
