import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useDesk } from '../state/desk-context.ts';
import { type ShownCall, withOwnCalls } from './own-calls.ts';
import { useLive } from './use-live.ts';

const MOST = 50;

/** The desk's last calls, own ones that wait included, newest first. */
export function useRecentCalls(): readonly ShownCall[] {
  const { db, pending } = useDesk();
  const own = useStore(pending, (view) => view.calls);
  const query = useCallback(() => db.calls.orderBy('startedAt').reverse().limit(MOST).toArray(), [db]);
  const stored = useLive(query);
  return useMemo(() => withOwnCalls(stored.value ?? [], [...own.values()]).slice(0, MOST), [stored.value, own]);
}
