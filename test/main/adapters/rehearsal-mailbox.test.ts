import { expect, it } from 'vitest';
import { createRehearsalMailbox } from '../../../src-main/adapters/rehearsal-mailbox.ts';
import type { MailboxEvents, RawMail } from '../../../src-main/ports.ts';

const noon = Date.parse('2026-11-22T12:00:00Z');
const mail: RawMail = { uid: 1, uidValidity: '1', internalDate: noon - 5000, source: new Uint8Array() };

it('moves the arrival of a mail along with the clock of the desk', async () => {
  const seen: RawMail[] = [];
  let events: MailboxEvents | undefined;
  const server = {
    open: (_settings: unknown, _password: unknown, _cursor: unknown, given: MailboxEvents) => {
      events = given;
      return { stop: async () => undefined };
    },
  };
  const threeDaysBack = { now: () => noon - 3 * 86_400_000 };
  const settings = { enabled: true, host: 'h', port: 1, security: 'plain', user: 'u', folder: 'INBOX' } as const;
  createRehearsalMailbox(server, threeDaysBack, { now: () => noon }).open(settings, 'p', undefined, {
    onMail: async (moved) => {
      seen.push(moved);
    },
    onRestart: async () => undefined,
    onConnected: () => undefined,
    onClosed: () => undefined,
  });
  await events?.onMail(mail);
  expect(seen).toEqual([{ ...mail, internalDate: Date.parse('2026-11-19T11:59:55Z') }]);
});
