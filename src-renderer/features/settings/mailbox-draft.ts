import type { MailboxSettings } from '../../../src-shared/contract/mailbox-settings.ts';

/** The mailbox as it is being filled in; the port is text until it is saved. */
export interface MailboxDraft extends Omit<MailboxSettings, 'port'> {
  readonly port: string;
}

/** Nothing is fetched before somebody says so. */
export const noMailbox: MailboxSettings = {
  enabled: false,
  host: '',
  port: 993,
  security: 'tls',
  user: '',
  folder: 'INBOX',
};

export type MailboxDraftProblem = 'hostMissing' | 'portWrong' | 'userMissing' | 'passwordMissing' | 'folderMissing';

/** What keeps it from being saved. A password is asked only when none is kept and mail is to be fetched. */
export function mailboxDraftProblems(
  draft: MailboxDraft,
  password: { readonly typed: string; readonly isKept: boolean },
): readonly MailboxDraftProblem[] {
  const lacksPassword = draft.enabled && password.typed === '' && !password.isKept;
  return [
    ...(draft.host.trim() === '' ? (['hostMissing'] as const) : []),
    ...(isPort(draft.port) ? [] : (['portWrong'] as const)),
    ...(draft.user.trim() === '' ? (['userMissing'] as const) : []),
    ...(lacksPassword ? (['passwordMissing'] as const) : []),
    ...(draft.folder.trim() === '' ? (['folderMissing'] as const) : []),
  ];
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 65_535;
}

const usualPort: Readonly<Record<MailboxSettings['security'], string>> = { tls: '993', starttls: '143', plain: '143' };

/** Another security brings its usual port along, unless the port is one of the desk's own choosing. */
export function withSecurity(draft: MailboxDraft, security: MailboxSettings['security']): MailboxDraft {
  const isUsual = draft.port === usualPort[draft.security];
  return { ...draft, security, port: isUsual ? usualPort[security] : draft.port };
}

export function mailboxOf({ port, certificate, ...rest }: MailboxDraft): MailboxSettings {
  return {
    ...rest,
    host: rest.host.trim(),
    user: rest.user.trim(),
    folder: rest.folder.trim(),
    port: Number(port),
    ...(certificate?.trim() ? { certificate } : {}),
  };
}
