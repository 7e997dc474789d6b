import { LARGEST_BLOB } from '../../../src-shared/contract/calls.ts';
import type { Organisation } from '../../../src-shared/directory/directory.ts';
import { type ContractVersion, kindOf, type ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { kindChoice } from '../../queries/kind-choice.ts';
import { priorityOptions, promisedMeasures } from '../../queries/priority-options.ts';
import { useConnection } from '../../queries/use-connection.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { RadioTable } from '../../ui/radio-table.tsx';
import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fileSize } from './file-size.ts';
import { OwnTickets } from './own-tickets.tsx';
import { kindsOf } from './registration-draft.ts';
import { RegistrationPromise } from './registration-promise.tsx';
import { useRegistration } from './use-registration.ts';

interface RegistrationFormProps {
  readonly organisation: Organisation;
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

/** What happened, how bad it is, and what the contract promises for it, before it is sent. */
export function RegistrationForm({ organisation, contract, version }: RegistrationFormProps) {
  const { t } = useWords('register');
  const { language } = useLanguage();
  const now = useNow('minute');
  const connection = useConnection();
  const registering = useRegistration(organisation, version);
  const { draft, by, files, problems, change, changeFiles, send, clear } = registering;
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
        ref={registering.form}
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
            onChange={(ticketKind) => change(kindChoice(version, ticketKind, draft.priority))}
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
            onAdd={(added) => changeFiles([...files, ...added])}
            onRemove={(id) => changeFiles(files.filter((_file, index) => String(index) !== id))}
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
