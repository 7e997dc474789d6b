import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { upgradedDrafts } from './draft-upgrade.ts';
import type { VersionForm } from './version-form.ts';

interface DraftState {
  /** Versions being written, by contract. */
  readonly drafts: Readonly<Record<string, VersionForm>>;
  put(contractId: string, form: VersionForm): void;
  discard(contractId: string): void;
}

/** Outlives looking elsewhere and a reload: an hour of writing is not lost to a click on the rail. */
export const useVersionDrafts = create<DraftState>()(
  persist(
    (set) => ({
      drafts: {},
      put: (contractId, form) => set(({ drafts }) => ({ drafts: { ...drafts, [contractId]: form } })),
      discard: (contractId) =>
        set(({ drafts }) => ({
          drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== contractId)),
        })),
    }),
    {
      name: 'klokslag.contracts',
      version: 2,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
      migrate: upgradedDrafts,
    },
  ),
);
