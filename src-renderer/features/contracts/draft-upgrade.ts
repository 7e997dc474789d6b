import type { ContractDraft } from '../../../src-shared/sla/contract-schema.ts';
import { writtenKinds, writtenLevels, writtenPriorities } from './form-of-version.ts';
import type { VersionForm, WrittenThreshold } from './version-form.ts';

type Drafts = Readonly<Record<string, VersionForm>>;

/** Until 2, priorities, kinds and ladder were carried over as the version had them, and a threshold named a level by its number. */
type Form1 = Omit<VersionForm, 'priorities' | 'kinds' | 'ladder' | 'thresholds'> &
  Pick<ContractDraft, 'priorities' | 'kinds' | 'ladder'> & {
    readonly thresholds: readonly (Omit<WrittenThreshold, 'level'> & { readonly level: number })[];
  };

/** What is being written when the app becomes a newer one goes on in the form of the newer one. */
export function upgradedDrafts(stored: unknown, from: number): { readonly drafts: Drafts } {
  if (from !== 1) return { drafts: {} };
  const { drafts } = stored as { readonly drafts: Readonly<Record<string, Form1>> };
  return { drafts: Object.fromEntries(Object.entries(drafts).map(([id, form]) => [id, formFrom1(form)])) };
}

function formFrom1(form: Form1): VersionForm {
  return {
    ...form,
    priorities: writtenPriorities(form.priorities),
    kinds: writtenKinds(form.kinds),
    ladder: writtenLevels(form.ladder),
    thresholds: form.thresholds.map((threshold) => ({ ...threshold, level: String(threshold.level) })),
  };
}
