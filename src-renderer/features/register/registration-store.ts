import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { RegistrationDraft } from './registration-draft.ts';

interface RegistrationState {
  readonly draft: RegistrationDraft | undefined;
  /** Whose draft it is: another person at this computer does not find it. */
  readonly personId: string | undefined;
  set(draft: RegistrationDraft, personId: string): void;
}

/** What was written outlives a reload; files have to be chosen again. */
export const useRegistrationDraft = create<RegistrationState>()(
  persist((set) => ({ draft: undefined, personId: undefined, set: (draft, personId) => set({ draft, personId }) }), {
    name: 'klokslag.registration',
    version: 1,
    storage: createJSONStorage(() => localStorage),
  }),
);
