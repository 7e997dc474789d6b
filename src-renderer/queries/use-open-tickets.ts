import { useSyncExternalStore } from 'react';
import type { OpenTickets } from '../replica/open-tickets.ts';
import { useDesk } from '../state/desk-context.ts';

/** Changes that come thick and fast are shown together, so often at most. */
const PACE = 100;

interface Pace {
  readonly subscribe: (listener: () => void) => () => void;
  readonly version: () => number;
}

const paces = new WeakMap<OpenTickets, Pace>();

/** A number that changes with the open tickets: the first change at once, those right after it together. */
export function useOpenTicketsVersion(): number {
  const { tickets } = useDesk();
  const pace = paceOf(tickets);
  return useSyncExternalStore(pace.subscribe, pace.version);
}

function paceOf(tickets: OpenTickets): Pace {
  const known = paces.get(tickets);
  if (known) return known;
  const listeners = new Set<() => void>();
  let version = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let more = false;
  const show = (): void => {
    version += 1;
    for (const listener of [...listeners]) listener();
    waiting = setTimeout(() => {
      waiting = undefined;
      if (more) {
        more = false;
        show();
      }
    }, PACE);
  };
  tickets.subscribe(() => {
    if (waiting === undefined) show();
    else more = true;
  });
  const pace: Pace = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
  paces.set(tickets, pace);
  return pace;
}
