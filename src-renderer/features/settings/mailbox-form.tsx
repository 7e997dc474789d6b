import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DeskSettings } from '../../../src-shared/contract/calls.ts';
import { useBridge } from '../../queries/use-bridge.ts';
import { useMailboxStatus } from '../../queries/use-mailbox-status.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast, toastFailure } from '../../ui/toast.tsx';
import { callProblem } from './call-problem.ts';
import {
  type MailboxDraft,
  type MailboxDraftProblem,
  mailboxDraftProblems,
  mailboxOf,
  noMailbox,
  withSecurity,
} from './mailbox-draft.ts';
import { MailboxStatusLine } from './mailbox-status-line.tsx';

interface MailboxFormProps {
  readonly settings: DeskSettings;
  readonly mayChange: boolean;
}

/** The mailbox that is read, and how that goes. The password goes to the host and never comes back. */
export function MailboxForm({ settings, mayChange }: MailboxFormProps) {
  const { t } = useWords('settings');
  const bridge = useBridge();
  const { hasPassword, ...kept } = settings.mailbox ?? { ...noMailbox, hasPassword: false };
  const [isKept, setKept] = useState(hasPassword);
  const [mailbox, setMailbox] = useState<MailboxDraft>({ ...kept, port: String(kept.port) });
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<readonly MailboxDraftProblem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const status = useMailboxStatus() ?? settings.mailboxStatus;
  const show = (next: MailboxDraft) => {
    setProblems([]);
    setMailbox(next);
  };
  const change = (next: Partial<MailboxDraft>) => show({ ...mailbox, ...next });
  const told = (problem: MailboxDraftProblem) => (problems.includes(problem) ? { error: t(problem) } : {});
  const save = async () => {
    const found = mailboxDraftProblems(mailbox, { typed: password, isKept });
    flushSync(() => setProblems(found));
    if (found.length > 0) return focusFirstInvalid(form.current);
    const settings = { ...mailboxOf(mailbox), ...(password === '' ? {} : { password }) };
    const result = await bridge.call('settings.saveMailbox', settings);
    if (!result.ok) return toastFailure(t('notSaved', { reason: callProblem(result.error, t) }));
    setPassword('');
    setKept(result.value.mailbox?.hasPassword ?? false);
    toast(t('saved'));
  };
  return (
    <section className="settings-part" aria-label={t('mailbox')}>
      <h2>{t('mailbox')}</h2>
      <p className="small sec">{t('mailboxIntro')}</p>
      <MailboxStatusLine status={status} />
      <form
        className="settings-form"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Checkbox isSelected={mailbox.enabled} onChange={(enabled) => change({ enabled })} isDisabled={!mayChange}>
          {t('enabled')}
        </Checkbox>
        <div className="settings-pair">
          <TextField
            label={t('host')}
            value={mailbox.host}
            onChange={(host) => change({ host })}
            isDisabled={!mayChange}
            {...told('hostMissing')}
          />
          <TextField
            label={t('port')}
            value={mailbox.port}
            onChange={(port) => change({ port })}
            isDisabled={!mayChange}
            {...told('portWrong')}
          />
        </div>
        <Select
          label={t('security')}
          options={[
            { id: 'tls', label: t('tls') },
            { id: 'starttls', label: t('starttls') },
            { id: 'plain', label: t('plain') },
          ]}
          value={mailbox.security}
          onChange={(security) => show(withSecurity(mailbox, security))}
          {...(mailbox.security === 'plain' ? { hint: t('plainHint') } : {})}
          isDisabled={!mayChange}
        />
        <TextField
          label={t('user')}
          value={mailbox.user}
          onChange={(user) => change({ user })}
          isDisabled={!mayChange}
          {...told('userMissing')}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(typed) => {
            setProblems([]);
            setPassword(typed);
          }}
          {...told('passwordMissing')}
          hint={isKept ? t('passwordKept') : t('passwordNone')}
          isDisabled={!mayChange}
        />
        <TextField
          label={t('folder')}
          value={mailbox.folder}
          onChange={(folder) => change({ folder })}
          isDisabled={!mayChange}
          {...told('folderMissing')}
        />
        <TextArea
          label={t('certificate')}
          hint={t('certificateHint')}
          value={mailbox.certificate ?? ''}
          onChange={(certificate) => change({ certificate })}
          rows={2}
          isDisabled={!mayChange}
        />
        <Button variant="primary" type="submit" {...(mayChange ? {} : { disabledReason: t('onlyLead') })}>
          {t('save')}
        </Button>
      </form>
    </section>
  );
}
