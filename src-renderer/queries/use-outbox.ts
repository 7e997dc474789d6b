import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { OutboxEntry } from '../replica/outbox-db.ts';
import { useDesk } from '../state/desk-context.ts';

export type { OutboxEntry } from '../replica/outbox-db.ts';

export interface OutboxView {
  /** In the order of doing. */
  readonly entries: readonly OutboxEntry[];
  /** Each answers false when the entry is being sent at this moment, or is gone. */
  readonly change: (id: string, body: CommandBody) => Promise<boolean>;
  readonly sendAgain: (id: string) => Promise<boolean>;
  readonly discard: (id: string) => Promise<boolean>;
}

export function useOutbox(): OutboxView {
  const desk = useDesk();
  const entries = useStore(desk.entries);
  return useMemo(
    () => ({
      entries,
      change: (id, body) => desk.changeEntry(id, body),
      sendAgain: (id) => desk.sendEntryAgain(id),
      discard: (id) => desk.discardEntry(id),
    }),
    [desk, entries],
  );
}
