import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { RegistrationDraft } from './registration-draft.ts';

interface RegistrationState {
  readonly draft: RegistrationDraft | undefined;
  set(draft: RegistrationDraft): void;
}

/** What was written outlives a reload; files have to be chosen again. */
export const useRegistrationDraft = create<RegistrationState>()(
  persist((set) => ({ draft: undefined, set: (draft) => set({ draft }) }), {
    name: 'klokslag.registration',
    version: 1,
    storage: createJSONStorage(() => localStorage),
  }),
);
