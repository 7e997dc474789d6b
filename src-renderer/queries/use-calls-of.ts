import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { useDesk } from '../state/desk-context.ts';
import { type ShownCall, withOwnCalls } from './own-calls.ts';
import { useLive } from './use-live.ts';

const MOST = 20;

/** Calls with a contact, or a whole customer, newest first. */
export function useCallsOf(
  whom: { readonly contactId: string | undefined } | { readonly organisationId: string | undefined },
): readonly ShownCall[] {
  const { db, pending } = useDesk();
  const own = useStore(pending, (view) => view.calls);
  const [key, id] =
    'contactId' in whom ? (['contactId', whom.contactId] as const) : (['organisationId', whom.organisationId] as const);
  const query = useCallback(
    async () => (id === undefined ? [] : await db.calls.where(key).equals(id).toArray()),
    [db, key, id],
  );
  const stored = useLive(query);
  return useMemo(() => {
    const mine = [...own.values()].filter((call) => id !== undefined && call[key] === id);
    return withOwnCalls(stored.value ?? [], mine).slice(0, MOST);
  }, [stored.value, own, key, id]);
}
