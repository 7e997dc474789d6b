import { useState } from 'react';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { DeskSettings } from '../../../src-shared/contract/calls.ts';
import type { MailboxSettings, MailboxStatus } from '../../../src-shared/contract/mailbox-settings.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { useBridge } from '../../queries/use-bridge.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useMailboxStatus } from '../../queries/use-mailbox-status.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast, toastFailure } from '../../ui/toast.tsx';
import { callProblem } from './call-problem.ts';

interface MailboxFormProps {
  readonly settings: DeskSettings;
  readonly mayChange: boolean;
}

const EMPTY: MailboxSettings = { enabled: true, host: '', port: 993, security: 'tls', user: '', folder: 'INBOX' };

/** The mailbox that is read, and how that goes. The password goes to the host and never comes back. */
export function MailboxForm({ settings, mayChange }: MailboxFormProps) {
  const { t } = useWords('settings');
  const bridge = useBridge();
  const { hasPassword, ...kept } = settings.mailbox ?? { ...EMPTY, hasPassword: false };
  const [isKept, setKept] = useState(hasPassword);
  const [mailbox, setMailbox] = useState<MailboxSettings>(kept);
  const [port, setPort] = useState(String(kept.port));
  const [password, setPassword] = useState('');
  const status = useMailboxStatus() ?? settings.mailboxStatus;
  const change = (next: Partial<MailboxSettings>) => setMailbox({ ...mailbox, ...next });
  const portIsRight = /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535;
  const save = async () => {
    if (!portIsRight) return;
    const { certificate, ...rest } = mailbox;
    const result = await bridge.call('settings.saveMailbox', {
      ...rest,
      port: Number(port),
      ...(certificate?.trim() ? { certificate } : {}),
      ...(password === '' ? {} : { password }),
    });
    if (!result.ok) return toastFailure(t('notSaved', { reason: callProblem(result.error, t) }));
    setPassword('');
    setKept(result.value.mailbox?.hasPassword ?? false);
    toast(t('saved'));
  };
  return (
    <section className="settings-part" aria-label={t('mailbox')}>
      <h2>{t('mailbox')}</h2>
      <p className="small sec">{t('mailboxIntro')}</p>
      <StatusLine status={status} />
      <form
        className="settings-form"
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
          />
          <TextField
            label={t('port')}
            value={port}
            onChange={setPort}
            isDisabled={!mayChange}
            {...(portIsRight ? {} : { error: t('portWrong') })}
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
          onChange={(security) => change({ security })}
          isDisabled={!mayChange}
        />
        <TextField
          label={t('user')}
          value={mailbox.user}
          onChange={(user) => change({ user })}
          isDisabled={!mayChange}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="off"
          value={password}
          onChange={setPassword}
          hint={isKept ? t('passwordKept') : t('passwordNone')}
          isDisabled={!mayChange}
        />
        <TextField
          label={t('folder')}
          value={mailbox.folder}
          onChange={(folder) => change({ folder })}
          isDisabled={!mayChange}
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

function StatusLine({ status }: { readonly status: MailboxStatus }) {
  const line = useStatusWords(status);
  return (
    <p className={status.kind === 'waiting' ? 'mailbox-status is-warn' : 'mailbox-status'} role="status">
      <span className="desk">
        {status.kind === 'connected' && <i />} {line}
      </span>
    </p>
  );
}

function useStatusWords(status: MailboxStatus): string {
  const { t } = useWords('settings');
  const { language } = useLanguage();
  const now = useNow('minute');
  const words = (instant: number) => sinceWords(instant, { now, timeZone: 'Europe/Amsterdam', locale: language });
  switch (status.kind) {
    case 'off':
      return t('statusOff');
    case 'connecting':
      return t('statusConnecting');
    case 'connected':
      return t('statusConnected', { time: words(status.since), count: status.received });
    case 'waiting': {
      const reason = status.problem === undefined ? status.reason : t(`problem_${status.problem}`);
      return t('statusWaiting', { reason, time: words(status.retryAt) });
    }
    default:
      return assertNever(status);
  }
}
