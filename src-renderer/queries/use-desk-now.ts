import { useCallback } from 'react';
import type { Instant } from '../../src-shared/time/instant.ts';
import { useDesk } from '../state/desk-context.ts';

/** Asks the desk's time at the moment something is done, without drawing anything again as it goes by. */
export function useDeskNow(): () => Instant {
  const { clock } = useDesk();
  return useCallback(() => clock.now(), [clock]);
}
