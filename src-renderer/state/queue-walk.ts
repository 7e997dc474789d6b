import { create } from 'zustand';

/** The queue as it stood when a ticket was opened from it, so that the ticket can lead to its neighbours and back. */
interface QueueWalk {
  readonly ids: readonly string[];
  readonly viewLabel: string;
  /** The address of the queue with its filter. */
  readonly address: string | undefined;
  /** What to do on the ticket once it is open. */
  readonly deed: { readonly ticketId: string; readonly deed: string } | undefined;
  /** The row that was chosen last. */
  readonly selectedId: string | undefined;
  leave(walk: { readonly ids: readonly string[]; readonly viewLabel: string; readonly address: string }): void;
  intend(deed: QueueWalk['deed']): void;
  select(id: string | undefined): void;
}

export const useQueueWalk = create<QueueWalk>((set) => ({
  ids: [],
  viewLabel: '',
  address: undefined,
  deed: undefined,
  selectedId: undefined,
  leave: (walk) => set(walk),
  intend: (deed) => set({ deed }),
  select: (selectedId) => set({ selectedId }),
}));
