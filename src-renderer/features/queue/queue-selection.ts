import { useLayoutEffect, useMemo, useRef } from 'react';
import { useQueueWalk } from '../../state/queue-walk.ts';
import { nextSelection } from './steady-groups.ts';

export interface QueueSelection {
  readonly id: string | undefined;
  readonly index: number | undefined;
  readonly select: (id: string | undefined) => void;
}

/** The chosen row by its ticket, so that it stays chosen wherever it moves. */
export function useQueueSelection(ids: readonly string[]): QueueSelection {
  const selectedId = useQueueWalk((state) => state.selectedId);
  const select = useQueueWalk((state) => state.select);
  const lastIndex = useRef(0);
  const id = nextSelection(ids, selectedId, lastIndex.current);
  const index = useMemo(() => (id === undefined ? -1 : ids.indexOf(id)), [ids, id]);
  useLayoutEffect(() => {
    if (index >= 0) lastIndex.current = index;
    if (id !== selectedId && id !== undefined) select(id);
  }, [id, index, selectedId, select]);
  return { id, index: index < 0 ? undefined : index, select };
}
