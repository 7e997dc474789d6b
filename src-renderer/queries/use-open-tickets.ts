import { useSyncExternalStore } from 'react';
import type { OpenTickets } from '../replica/open-tickets.ts';
import { useDesk } from '../state/desk-context.ts';

/** Changes that come thick and fast are shown together, so often at most. */
const PACE = 100;
/** While thousands are being read behind the first page, working them all out anew each time would take longer than reading them. */
const PACE_WHILE_READING = 500;

/** The open tickets at one moment: another object whenever something changed. */
export interface OpenView {
  readonly tickets: OpenTickets;
}

interface Pace {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => OpenView;
}

const paces = new WeakMap<OpenTickets, Pace>();

/** The open tickets, live: the first change at once, those right after it together. */
export function useOpenTickets(): OpenView {
  const pace = paceOf(useDesk().tickets);
  return useSyncExternalStore(pace.subscribe, pace.view);
}

function paceOf(tickets: OpenTickets): Pace {
  const known = paces.get(tickets);
  if (known) return known;
  const listeners = new Set<() => void>();
  let view: OpenView = { tickets };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let more = false;
  const show = (): void => {
    view = { tickets };
    for (const listener of [...listeners]) listener();
    waiting = setTimeout(
      () => {
        waiting = undefined;
        if (more) {
          more = false;
          show();
        }
      },
      tickets.isComplete ? PACE : PACE_WHILE_READING,
    );
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
    view: () => view,
  };
  paces.set(tickets, pace);
  return pace;
}
