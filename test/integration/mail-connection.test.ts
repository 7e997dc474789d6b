import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemTimers } from '../../src-main/adapters/system-timers.ts';
import type { Timers } from '../../src-main/ports.ts';
import type { MailboxStatus } from '../../src-shared/contract/mailbox-settings.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { type MailDesk, type MailDeskOptions, mailboxAt, newDeskFolder, openMailDesk } from '../support/mail-desk.ts';

/** Timers that never go off by themselves; `delays` holds what was asked for. */
function heldTimers(): Timers & { readonly delays: readonly number[] } {
  const delays: number[] = [];
  return {
    ...systemTimers,
    delays,
    after: (milliseconds) => {
      delays.push(milliseconds);
      return () => undefined;
    },
  };
}

describe('connecting to the mailbox', () => {
  let server: Dovecot;
  let desk: MailDesk | undefined;
  let place: ReturnType<typeof newDeskFolder>;

  beforeEach(async () => {
    server = await startDovecot();
    place = newDeskFolder();
  });

  afterEach(async () => {
    await desk?.stop();
    desk = undefined;
    await server.stop();
    place.remove();
  });

  async function open(options: Partial<MailDeskOptions> = {}): Promise<MailDesk> {
    desk = await openMailDesk({ folder: place.folder, mailbox: mailboxAt(server), timers: heldTimers(), ...options });
    return desk;
  }

  const statusOf = <Kind extends MailboxStatus['kind']>(open: MailDesk, kind: Kind) =>
    open.until(() => {
      const status = open.intake.status();
      return status.kind === kind ? status : undefined;
    });

  it.each([
    ['TLS', 'tls'],
    ['STARTTLS', 'starttls'],
  ] as const)('takes mail in over %s when the certificate is the one in the settings', async (_, security) => {
    const port = security === 'tls' ? server.imapsPort : server.imapPort;
    const mailbox = mailboxAt(server, { security, port, certificate: server.certificate });
    const open_ = await open({ mailbox });
    await statusOf(open_, 'connected');
    await server.append('From: piet@metaal.example\r\nMessage-ID: <tls@metaal.example>\r\nSubject: x\r\n\r\nx');
    expect(await open_.until(() => open_.ticketOfMail('tls@metaal.example'))).toMatchObject({ subject: 'x' });
  });

  it.each([
    ['TLS', 'tls'],
    ['STARTTLS', 'starttls'],
  ] as const)('refuses an unknown certificate over %s, and says so', async (_, security) => {
    const port = security === 'tls' ? server.imapsPort : server.imapPort;
    const open_ = await open({ mailbox: mailboxAt(server, { security, port }) });
    expect(await statusOf(open_, 'waiting')).toMatchObject({ problem: 'certificateNotTrusted' });
  });

  it('says that the password was refused, keeps it to itself and tries seldom', async () => {
    const timers = heldTimers();
    const open_ = await open({ password: 'verkeerd-wachtwoord', timers });
    expect(await statusOf(open_, 'waiting')).toMatchObject({ problem: 'loginRefused' });
    expect(timers.delays).toHaveLength(1);
    expect(timers.delays[0]).toBeGreaterThanOrEqual(30 * SECOND);
    expect(JSON.stringify(open_.statuses)).not.toContain('verkeerd-wachtwoord');
  });

  it('connects at once when the settings are put right', async () => {
    const open_ = await open({ password: 'verkeerd-wachtwoord' });
    await statusOf(open_, 'waiting');
    await open_.saveMailbox(mailboxAt(server), 'geheim');
    expect(await statusOf(open_, 'connected')).toMatchObject({ received: 0 });
  });

  it('says that the folder is not there', async () => {
    const open_ = await open({ mailbox: mailboxAt(server, { folder: 'Bestaat niet' }) });
    expect(await statusOf(open_, 'waiting')).toMatchObject({ problem: 'noSuchFolder' });
  });

  it('says that there is nobody at the address', async () => {
    await server.kill9();
    const open_ = await open();
    expect(await statusOf(open_, 'waiting')).toMatchObject({ problem: 'unreachable' });
  });

  it('is off when the mailbox is switched off', async () => {
    const open_ = await open();
    await statusOf(open_, 'connected');
    await open_.saveMailbox(mailboxAt(server, { enabled: false }));
    expect(await statusOf(open_, 'off')).toEqual({ kind: 'off' });
  });

  it('never sends the password unencrypted when STARTTLS is asked for and not offered', async () => {
    const heard: string[] = [];
    const bare = createServer((socket) => {
      socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        heard.push(data.toString());
        const tag = data.toString().split(' ')[0];
        socket.write(`* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`);
      });
    });
    const port = await new Promise<number>((resolve) => {
      bare.listen(0, '127.0.0.1', () => {
        const address = bare.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    const open_ = await open({ mailbox: mailboxAt(server, { security: 'starttls', port }) });
    expect(await statusOf(open_, 'waiting')).toMatchObject({ problem: 'noEncryption' });
    expect(heard.join('')).not.toMatch(/geheim|LOGIN|AUTHENTICATE/i);
    await new Promise((resolve) => bare.close(resolve));
  });
});
