import { hrefOf } from '../../router.ts';
import { useQueueWalk } from '../../state/queue-walk.ts';

/** Where a ticket stood in the queue it was opened from. */
export interface Walk {
  readonly viewLabel: string;
  /** From 1; absent when the ticket was opened from elsewhere. */
  readonly at?: number;
  readonly of: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

export function walkOf(ids: readonly string[], viewLabel: string, ticketId: string): Walk {
  const at = ids.indexOf(ticketId);
  if (at < 0) return { viewLabel, of: ids.length };
  return { viewLabel, at: at + 1, of: ids.length, previous: ids[at - 1], next: ids[at + 1] };
}

/** Back to the queue as it was filtered. */
export function queueAddress(): string {
  return useQueueWalk.getState().address ?? hrefOf({ screen: 'queue' });
}
