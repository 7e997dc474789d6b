import { type RefObject, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ContractDraft } from '../../../src-shared/sla/contract-schema.ts';
import { type ServiceContract, versionAt } from '../../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { navigate } from '../../router.ts';
import { newId } from '../../state/new-id.ts';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { toast } from '../../ui/toast.tsx';
import { contractAddress } from './contract-address.ts';
import { draftOfForm, startOfForm } from './draft-of-form.ts';
import { useVersionDrafts } from './draft-store.ts';
import { formOf } from './form-of-version.ts';
import type { FormProblem } from './form-problem.ts';
import { removeLine } from './line-removal.ts';
import type { VersionEdit } from './version-edit.ts';
import type { VersionForm } from './version-form.ts';

interface EditQuestion {
  readonly contract: ServiceContract;
  /** Where the fields are: a mistake is brought into view. */
  readonly page: RefObject<HTMLElement | null>;
}

export interface VersionEditView {
  readonly edit: VersionEdit;
  /** Absent while something is wrong. */
  readonly draft: ContractDraft | undefined;
  readonly problems: readonly FormProblem[];
  readonly save: () => Promise<void>;
}

/** The version being written, kept while looking elsewhere, judged as it changes. */
export function useVersionEdit({ contract, page }: EditQuestion): VersionEditView {
  const { t } = useWords('contracts');
  const execute = useExecute();
  const deskNow = useDeskNow();
  const now = useNow('minute');
  const kept = useVersionDrafts(({ drafts }) => drafts[contract.id]);
  const fresh = useMemo(() => freshForm(contract, deskNow()), [contract, deskNow]);
  const [isTried, setTried] = useState(false);
  const form = kept ?? fresh;
  const judged = useMemo(() => draftOfForm(form, now), [form, now]);
  const problems = judged.ok ? [] : judged.error;
  const shown = isTried ? [...problems, ...missingIn(form)] : problems.filter((one) => !isUntouched(one, form));
  const words = new Map(
    shown.map(({ where, kind, detail = '' }) => [where, t(`wrong_${kind}`, { detail })] as const).toReversed(),
  );
  const save = async () => {
    flushSync(() => setTried(true));
    const draft = draftOfForm(form, deskNow());
    if (!draft.ok || missingIn(form).length > 0) return focusFirstInvalid(page.current);
    const body = { type: 'contract.saveVersion', contractId: contract.id, draft: draft.value } as const;
    await execute({ ...body, reason: form.reason.trim() });
    useVersionDrafts.getState().discard(contract.id);
    toast(t('sent'));
    navigate(contractAddress(contract.id));
  };
  const edit: VersionEdit = {
    form,
    change: (changes) => {
      // Two fields may change in one go: what is there by then is what changes.
      const { drafts, put } = useVersionDrafts.getState();
      put(contract.id, { ...(drafts[contract.id] ?? form), ...changes });
    },
    remove: (line, name) =>
      removeLine({
        contractId: contract.id,
        form,
        line,
        words: { removed: t('removed', { name }), restore: t('restore') },
      }),
    freshKey: () => newId(deskNow()),
    problemAt: (where) => words.get(where),
  };
  return { edit, draft: judged.ok ? judged.value : undefined, problems: shown, save };
}

/** What will be in force when the new version begins: a change that is planned already is not undone by the next one. */
function freshForm(contract: ServiceContract, now: Instant): VersionForm {
  const form = formOf(versionAt(contract, now), now);
  return formOf(versionAt(contract, startOfForm(form) ?? now), now);
}

function missingIn({ reason }: VersionForm): readonly FormProblem[] {
  return reason.trim() === '' ? [{ where: 'reason', kind: 'missing' }] : [];
}

/** A line that was only just added is not wrong yet. */
function isUntouched({ where, kind }: FormProblem, { exceptions, priorities, ladder }: VersionForm): boolean {
  const [, list, index] = /^(exceptions|priorities|ladder)\[(\d+)\]\./.exec(where) ?? [];
  const at = Number(index);
  if (list === 'exceptions') return where.endsWith('.date') && exceptions[at]?.date === '';
  return kind === 'missing' && (list === 'ladder' ? ladder : priorities)[at]?.isNew === true;
}
