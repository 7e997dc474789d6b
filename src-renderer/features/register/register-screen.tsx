import './register.css';
import { useRef, useState } from 'react';
import { LARGEST_BLOB } from '../../../src-shared/contract/calls.ts';
import type { Organisation, Person } from '../../../src-shared/directory/directory.ts';
import { type ContractVersion, kindOf, type ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { priorityOptions, promisedMeasures } from '../../queries/priority-options.ts';
import { useConnection } from '../../queries/use-connection.ts';
import { useContractVersion } from '../../queries/use-contract-version.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { attachmentFrom } from '../../replica/attachment-from.ts';
import { hrefOf, navigate } from '../../router.ts';
import { newId } from '../../state/new-id.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { RadioTable } from '../../ui/radio-table.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { fileSize } from './file-size.ts';
import { OwnTickets } from './own-tickets.tsx';
import {
  emptyRegistration,
  kindsOf,
  type RegistrationDraft,
  type RegistrationProblem,
  registrationOf,
  registrationProblems,
} from './registration-draft.ts';
import { RegistrationPromise } from './registration-promise.tsx';
import { useRegistrationDraft } from './registration-store.ts';

/** A functional administrator registers a ticket: with or without a connection. */
export function RegisterScreen() {
  const { t } = useWords('register');
  const { person } = useSession();
  const directory = useDirectory();
  const contracts = useContracts();
  const organisation =
    person.organisationId === undefined ? undefined : directory.organisations.get(person.organisationId);
  const contract = organisation && contracts.get(organisation.contractId);
  const version = useContractVersion(organisation?.contractId);
  if (!directory.isReady) return null;
  if (!organisation || !contract || !version) return <EmptyState title={t('title')} text={t('noOrganisation')} />;
  return <RegistrationForm person={person} organisation={organisation} contract={contract} version={version} />;
}

interface RegistrationFormProps {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

function RegistrationForm({ person, organisation, contract, version }: RegistrationFormProps) {
  const { t } = useWords('register');
  const { language } = useLanguage();
  const now = useNow('minute');
  const connection = useConnection();
  const execute = useExecute();
  const kept = useRegistrationDraft((state) => state.draft);
  const [freshId] = useState(() => newId(now));
  const draft = kept ?? emptyRegistration(freshId);
  const { set } = useRegistrationDraft.getState();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problems, setProblems] = useState<readonly RegistrationProblem[]>([]);
  const subject = useRef<HTMLInputElement>(null);
  const by = {
    organisationId: organisation.id,
    name: person.name,
    ...(person.contactId ? { contactId: person.contactId } : {}),
  };
  const change = (next: Partial<RegistrationDraft>) => {
    setProblems([]);
    set({ ...draft, ...next });
  };
  const send = async () => {
    const found = registrationProblems(draft, version);
    setProblems(found);
    if (found.length > 0) return subject.current?.form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    const fitting = files.filter((file) => file.size <= LARGEST_BLOB);
    const stored = await Promise.all(fitting.map(attachmentFrom));
    const body = registrationOf(
      draft,
      by,
      stored.map(({ attachment }) => attachment),
    );
    await execute(body, { blobs: stored.map(({ blob }) => blob) });
    const ticketId = draft.ticketId;
    toast(t(connection.state === 'online' ? 'sent' : 'stored', { subject: body.subject }), {
      label: t('open'),
      run: () => navigate(hrefOf({ screen: 'ticket', ticketId })),
    });
    set(emptyRegistration(newId(now)));
    setFiles([]);
  };
  const clear = () => {
    set(emptyRegistration(newId(now)));
    toast(t('cleared'), { label: t('undo'), run: () => set(draft) });
  };
  useCommands([
    { id: 'register.send', label: t('save'), group: t('group'), keys: 'F2', run: () => void send() },
    {
      id: 'register.sendToo',
      label: t('save'),
      group: t('group'),
      keys: '$mod+Enter',
      hidden: true,
      run: () => void send(),
    },
  ]);
  const rule = kindOf(version, draft.ticketKind);
  const fixed = rule?.alwaysPriority;
  const kinds = kindsOf(version);
  const words = domainWords(language);
  return (
    <div className="register">
      <form
        className="register-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <header className="register-head">
          <h1>{t('title')}</h1>
          <Tag kind="edge">{contract.name}</Tag>
          <span className="sp" />
          <span className="small sec">{organisation.name}</span>
        </header>
        {connection.state !== 'online' && connection.state !== 'connecting' && (
          <Banner kind="offline" title={t('offlineTitle')}>
            {t('offlineText')}
          </Banner>
        )}
        {kinds.length > 0 && (
          <Select<TicketKind>
            label={t('kind')}
            placeholder={t('kindMissing')}
            options={kinds.map((kind) => ({ id: kind, label: words.kind[kind] }))}
            value={draft.ticketKind}
            onChange={(ticketKind) => change(withKind(version, ticketKind, draft.priority))}
            {...(problems.includes('kindMissing') ? { error: t('kindMissing') } : {})}
          />
        )}
        <TextField
          label={t('subject')}
          value={draft.subject}
          onChange={(value) => change({ subject: value })}
          placeholder={t('subjectPlaceholder')}
          size="l"
          maxLength={500}
          inputRef={subject}
          autoFocus
          {...(problems.includes('subjectMissing') ? { error: t('subjectMissing') } : {})}
        />
        <TextArea
          label={t('text')}
          value={draft.text}
          onChange={(text) => change({ text })}
          rows={8}
          hint={t('textHint')}
          {...(problems.includes('textMissing') ? { error: t('textMissing') } : {})}
        />
        {!rule?.withoutClock && (
          <RadioTable
            label={t('priority')}
            note={t('proposed')}
            columns={promisedMeasures(version).map((measure) => t(measure))}
            options={priorityOptions(version, contract.short, language).map((option) => ({
              ...option,
              isDisabled: fixed !== undefined && option.id !== fixed,
            }))}
            value={fixed ?? draft.priority}
            onChange={(priority) => change({ priority })}
            {...(fixed === undefined ? {} : { hint: t('fixedByKind', { priority: `${contract.short} ${fixed}` }) })}
            {...(problems.includes('priorityMissing') ? { error: t('priorityMissing') } : {})}
          />
        )}
        <div className="field">
          <span className="field-label">{t('attachments')}</span>
          <FileDrop
            label={t('attachments')}
            addLabel={t('addFiles')}
            hint={t('dropHint')}
            files={files.map((file, index) => ({
              id: String(index),
              name: file.name,
              size: fileSize(file.size),
              ...(file.size > LARGEST_BLOB ? { error: t('tooLarge') } : {}),
            }))}
            onAdd={(added) => setFiles([...files, ...added])}
            onRemove={(id) => setFiles(files.filter((_file, index) => String(index) !== id))}
            removeLabel={(name) => t('remove', { name })}
          />
        </div>
        <RegistrationPromise draft={draft} by={by} version={version} contract={contract} now={now} />
        <footer className="register-foot">
          <Button variant="primary" type="submit" keys="F2">
            {t('save')}
          </Button>
          <Button variant="ghost" onPress={clear}>
            {t('clear')}
          </Button>
        </footer>
      </form>
      <OwnTickets organisation={organisation} version={version} />
    </div>
  );
}

/** P4: a kind with a fixed priority takes another choice away. */
function withKind(
  version: ContractVersion,
  ticketKind: TicketKind,
  priority: string | undefined,
): Partial<RegistrationDraft> {
  const rule = kindOf(version, ticketKind);
  const keeps = rule?.withoutClock === undefined && (rule?.alwaysPriority ?? priority) === priority;
  return { ticketKind, priority: keeps ? priority : undefined };
}
