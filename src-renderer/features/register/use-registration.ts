import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LARGEST_BLOB } from '../../../src-shared/contract/calls.ts';
import type { Organisation } from '../../../src-shared/directory/directory.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import { useConnection } from '../../queries/use-connection.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { attachmentFrom } from '../../replica/attachment-from.ts';
import { hrefOf, navigate } from '../../router.ts';
import { newId } from '../../state/new-id.ts';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { toast } from '../../ui/toast.tsx';
import {
  emptyRegistration,
  type RegistrationDraft,
  type RegistrationProblem,
  type Reporting,
  registrationOf,
  registrationProblems,
} from './registration-draft.ts';
import { useRegistrationDraft } from './registration-store.ts';

export interface Registering {
  readonly draft: RegistrationDraft;
  readonly by: Reporting;
  readonly files: readonly File[];
  readonly problems: readonly RegistrationProblem[];
  readonly form: RefObject<HTMLFormElement | null>;
  change(change: Partial<RegistrationDraft>): void;
  changeFiles(files: readonly File[]): void;
  send(): Promise<void>;
  clear(): void;
}

/** What an administrator is writing, and how it leaves for the desk. */
export function useRegistration(organisation: Organisation, version: ContractVersion): Registering {
  const { t } = useWords('register');
  const { person } = useSession();
  const deskNow = useDeskNow();
  const connection = useConnection();
  const execute = useExecute();
  const kept = useRegistrationDraft((state) => (state.personId === person.id ? state.draft : undefined));
  const [freshId] = useState(() => newId(deskNow()));
  const draft = kept ?? emptyRegistration(freshId);
  const [files, changeFiles] = useState<readonly File[]>([]);
  const [problems, setProblems] = useState<readonly RegistrationProblem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const by = {
    organisationId: organisation.id,
    name: person.name,
    ...(person.contactId ? { contactId: person.contactId } : {}),
  };
  const set = (next: RegistrationDraft) => useRegistrationDraft.getState().set(next, person.id);
  const begin = () => {
    setProblems([]);
    changeFiles([]);
    set(emptyRegistration(newId(deskNow())));
    form.current?.querySelector('input')?.focus();
  };
  const deliver = async () => {
    const fitting = files.filter((file) => file.size <= LARGEST_BLOB);
    const stored = await Promise.all(fitting.map(attachmentFrom));
    const attachments = stored.map(({ attachment }) => attachment);
    const body = registrationOf(draft, by, attachments);
    await execute(body, { blobs: stored.map(({ blob }) => blob) });
    toast(t(connection.state === 'online' ? 'sent' : 'stored', { subject: body.subject }), {
      label: t('open'),
      run: () => navigate(hrefOf({ screen: 'ticket', ticketId: body.ticketId })),
    });
    begin();
  };
  return {
    draft,
    by,
    files,
    problems,
    form,
    changeFiles,
    change: (next) => {
      setProblems([]);
      set({ ...draft, ...next });
    },
    send: async () => {
      const found = registrationProblems(draft, version);
      flushSync(() => setProblems(found));
      if (found.length > 0) return focusFirstInvalid(form.current);
      if (isSending.current) return;
      isSending.current = true;
      await deliver().finally(() => {
        isSending.current = false;
      });
    },
    clear: () => {
      begin();
      toast(t('cleared'), { label: t('undo'), run: () => set(draft) });
    },
  };
}
