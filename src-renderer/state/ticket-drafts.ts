import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { attachmentFrom } from '../replica/attachment-from.ts';

export type DraftFile = Awaited<ReturnType<typeof attachmentFrom>>;

/** What somebody was writing and has not sent: kept while they look at something else. */
export interface TicketDraft {
  readonly text: string;
  readonly files: readonly DraftFile[];
}

interface TicketDrafts {
  readonly drafts: Readonly<Record<string, TicketDraft>>;
  write(key: string, change: Partial<TicketDraft>): void;
  forget(key: string): void;
}

export const EMPTY_DRAFT: TicketDraft = { text: '', files: [] };

/** One draft per ticket and deed: a half-written note does not become a reply. Words outlive a reload; files have to be chosen again. */
export const useTicketDrafts = create<TicketDrafts>()(
  persist(
    (set) => ({
      drafts: {},
      write: (key, change) =>
        set(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...(drafts[key] ?? EMPTY_DRAFT), ...change } } })),
      forget: (key) =>
        set(({ drafts }) => {
          const { [key]: _gone, ...rest } = drafts;
          return { drafts: rest };
        }),
    }),
    {
      name: 'klokslag.ticket-drafts',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({
        drafts: Object.fromEntries(Object.entries(drafts).map(([key, { text }]) => [key, { text, files: [] }])),
      }),
    },
  ),
);

export function draftKey(ticketId: string, deed: string): string {
  return `${ticketId} ${deed}`;
}
