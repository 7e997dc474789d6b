import { describe, expect, it } from 'vitest';
import {
  type MailboxDraft,
  mailboxDraftProblems,
  mailboxOf,
  noMailbox,
  withSecurity,
} from '../../../../src-renderer/features/settings/mailbox-draft.ts';

const filled: MailboxDraft = {
  enabled: true,
  host: ' imap.desk.example ',
  port: '993',
  security: 'tls',
  user: 'desk',
  folder: 'INBOX',
};
const none = { typed: '', isKept: false };

describe('what keeps a mailbox from being saved', () => {
  it('is each field that is empty or impossible, in the order of the form', () => {
    const empty: MailboxDraft = { ...filled, host: ' ', port: '70000', user: '', folder: '' };
    expect(mailboxDraftProblems(empty, none)).toEqual([
      'hostMissing',
      'portWrong',
      'userMissing',
      'passwordMissing',
      'folderMissing',
    ]);
  });

  it.each(['0', '65536', '99 3', '-1', '9.5', ''])("is a port of '%s'", (port) => {
    expect(mailboxDraftProblems({ ...filled, port }, { typed: 'x', isKept: false })).toEqual(['portWrong']);
  });

  it('is no password where one is kept, or where no mail is fetched', () => {
    expect(mailboxDraftProblems(filled, { typed: '', isKept: true })).toEqual([]);
    expect(mailboxDraftProblems({ ...filled, enabled: false }, none)).toEqual([]);
    expect(mailboxDraftProblems(filled, none)).toEqual(['passwordMissing']);
  });
});

it('is off where nothing is set up yet', () => expect(noMailbox.enabled).toBe(false));

describe('another security', () => {
  it('brings its usual port', () => {
    expect(withSecurity(filled, 'starttls')).toEqual({ ...filled, security: 'starttls', port: '143' });
  });

  it('leaves a port of the desk’s own choosing', () => {
    expect(withSecurity({ ...filled, port: '1993' }, 'starttls').port).toBe('1993');
  });
});

it('is saved without blanks around its words and without an empty certificate', () => {
  expect(mailboxOf({ ...filled, certificate: '  ' })).toEqual({
    enabled: true,
    host: 'imap.desk.example',
    port: 993,
    security: 'tls',
    user: 'desk',
    folder: 'INBOX',
  });
});
