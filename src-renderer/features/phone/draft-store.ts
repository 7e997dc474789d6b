import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { type CallDraft, changedDraft, type DraftIds, emptyDraft, isUntouched } from './call-draft.ts';

interface DraftState {
  /** Calls being logged; the first is in front, the others wait. */
  readonly drafts: readonly CallDraft[];
  change(change: Partial<CallDraft>, now: Instant): void;
  /** A second call comes in while the first is still being logged. */
  startNext(ids: DraftIds): void;
  /** Brings the call that waits longest to the front. */
  switchCall(): void;
  /** Done with the one in front. */
  finish(ids: DraftIds): void;
  /** What was thrown away comes back to the front. */
  restore(draft: CallDraft): void;
}

/** Outlives a reload or a crash: what was typed during a call is never lost. */
export const useDrafts = create<DraftState>()(
  persist(
    (set) => ({
      drafts: [],
      change: (change, now) =>
        set(({ drafts: [front, ...rest] }) => (front ? { drafts: [changedDraft(front, change, now), ...rest] } : {})),
      startNext: (ids) =>
        set(({ drafts }) => {
          const [front] = drafts;
          return front && isUntouched(front) ? {} : { drafts: [emptyDraft(ids), ...drafts] };
        }),
      switchCall: () =>
        set(({ drafts }) => {
          const [front, ...rest] = drafts.filter((draft, index) => index > 0 || !isUntouched(draft));
          const last = rest.at(-1);
          return front && last ? { drafts: [last, front, ...rest.slice(0, -1)] } : {};
        }),
      restore: (draft) => set(({ drafts }) => ({ drafts: [draft, ...drafts.filter((other) => !isUntouched(other))] })),
      finish: (ids) => set(({ drafts }) => ({ drafts: drafts.length > 1 ? drafts.slice(1) : [emptyDraft(ids)] })),
    }),
    { name: 'klokslag.calls', version: 1, storage: createJSONStorage(() => localStorage) },
  ),
);
