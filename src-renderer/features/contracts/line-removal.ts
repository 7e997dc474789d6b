import { toast } from '../../ui/toast.tsx';
import { useVersionDrafts } from './draft-store.ts';
import { removeKeepingFocus } from './keep-focus.ts';
import { type LinePlace, withBack, withoutAt } from './version-edit.ts';
import type { VersionForm } from './version-form.ts';

export interface LineRemoval {
  readonly contractId: string;
  readonly form: VersionForm;
  readonly line: LinePlace;
  readonly words: { readonly removed: string; readonly restore: string };
}

/** Takes a line out of the version being written, and offers to put it back where it stood. */
export function removeLine({ contractId, form, line, words }: LineRemoval): void {
  const { put } = useVersionDrafts.getState();
  const left = withoutAt<unknown>(form[line.list], line.at);
  removeKeepingFocus(() => put(contractId, { ...form, [line.list]: left }));
  toast(words.removed, { label: words.restore, run: () => putBack(contractId, line, form) });
}

/** Into the draft as it is by then; one that was saved or thrown away meanwhile stays away. */
function putBack(contractId: string, { list, at }: LinePlace, before: VersionForm): void {
  const { drafts, put } = useVersionDrafts.getState();
  const form = drafts[contractId];
  const line: { readonly key: unknown } | undefined = before[list][at];
  if (form && line) put(contractId, { ...form, [list]: withBack<{ readonly key: unknown }>(form[list], at, line) });
}
