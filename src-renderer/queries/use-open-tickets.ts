import { useSyncExternalStore } from 'react';
import type { OpenTickets } from '../replica/open-tickets.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';

/** Changes that come thick and fast are shown together, so often at most. */
const PACE = 100;
/** While thousands are being read behind the first page, working them all out anew each time would take longer than reading them. */
const PACE_WHILE_READING = 500;

/** The open tickets at one moment: another object whenever something changed. */
export interface OpenView {
  readonly tickets: OpenTickets;
}

export interface Pace {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => OpenView;
}

const paces = new WeakMap<OpenTickets, Pace>();

/** The open tickets, live: drawn again with whatever happens to any of them. */
export function useOpenTickets(): OpenView {
  const pace = paceOf(useDesk().tickets);
  return useSyncExternalStore(pace.subscribe, pace.view);
}

/** The open tickets, live, for those who look at them; nothing for those who do not. */
export function useOpenTicketsIf(isWanted: boolean): OpenView | undefined {
  const pace = paceOf(useDesk().tickets);
  return useSyncExternalStore(pace.subscribe, () => (isWanted ? pace.view() : undefined));
}

/** One open ticket, live: what happens to others is not told. */
export function useOpenRow(id: string | undefined): TicketRow | undefined {
  const { tickets } = useDesk();
  return useSyncExternalStore(paceOf(tickets).subscribe, () => (id === undefined ? undefined : tickets.get(id)));
}

/** How the open tickets are told of: the first change at once, those right after it together. */
export function paceOf(tickets: OpenTickets): Pace {
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
