import { useStore } from 'zustand';
import type { Connection } from '../state/connection.ts';
import { useDesk } from '../state/desk-context.ts';

export interface ConnectionView extends Connection {
  /** Own commands that wait for the host. */
  readonly pending: number;
  /** Own commands that the desk refused. */
  readonly refused: number;
}

export function useConnection(): ConnectionView {
  const desk = useDesk();
  const connection = useStore(desk.connection);
  const entries = useStore(desk.entries);
  const refused = entries.filter(({ state }) => state === 'refused').length;
  return { ...connection, pending: entries.length - refused, refused };
}
