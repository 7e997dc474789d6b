import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { type MailDesk, type MailDeskOptions, mailboxAt, newDeskFolder, openMailDesk } from '../support/mail-desk.ts';

describe('the mail intake', () => {
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
    desk = await openMailDesk({ folder: place.folder, mailbox: mailboxAt(server), ...options });
    return desk;
  }

  function mail(name: string, from = 'piet@metaal.example'): string {
    return `From: ${from}\r\nTo: support@desk.example\r\nSubject: ${name}\r\nMessage-ID: <${name}@metaal.example>\r\n\r\n${name}\r\n`;
  }

  const numbered = (count: number, word = 'mail') =>
    Array.from({ length: count }, (_, index) => `${word}-${index + 1}`);
  const subjects = async (open: MailDesk) => (await open.tickets()).map(({ subject }) => subject);
  const arrived = (open: MailDesk, name: string) => open.until(() => open.ticketOfMail(`${name}@metaal.example`));

  it('takes the same Message-ID in once, whether it is copied in the mailbox or delivered again', async () => {
    const open_ = await open();
    await server.append(mail('een'));
    await arrived(open_, 'een');
    const client = await server.connect();
    await client.mailboxOpen('INBOX');
    await client.messageCopy('1', 'INBOX');
    await client.logout();
    await server.deliverSource(mail('een'));
    await server.append(mail('laatste'));
    await arrived(open_, 'laatste');
    expect(await subjects(open_)).toEqual(['een', 'laatste']);
  });

  it('takes a mail without Message-ID in once, by its source', async () => {
    const open_ = await open();
    const nameless = 'From: piet@metaal.example\r\nSubject: naamloos\r\n\r\nx\r\n';
    await server.append(nameless);
    await server.append(nameless);
    await server.append(nameless.replace('naamloos', 'ook naamloos'));
    await server.append(mail('laatste'));
    await arrived(open_, 'laatste');
    expect(await subjects(open_)).toEqual(['naamloos', 'ook naamloos', 'laatste']);
  });

  it('loses nothing and doubles nothing when the server is killed in the middle of a long mailbox', async () => {
    const names = numbered(400);
    const client = await server.connect();
    for (const name of names) await client.append('INBOX', mail(name));
    client.close();
    let commands = 0;
    const open_ = await open({
      around: (execute) => async (command, actor) => {
        commands += 1;
        if (commands === 20) await server.kill9();
        return execute(command, actor);
      },
    });
    await open_.until(() => (open_.intake.status().kind === 'waiting' ? true : undefined));
    expect((await open_.tickets()).length).toBeLessThan(names.length);
    await server.start();
    await server.append(mail('na-herstart'));
    await arrived(open_, 'na-herstart');
    expect(await subjects(open_)).toEqual([...names, 'na-herstart']);
  });

  it('takes in what arrived while it was not running, after what it had', async () => {
    const before = await open();
    await server.append(mail('voor'));
    await arrived(before, 'voor');
    await before.stop();
    await server.append(mail('tijdens'));
    const after = await open();
    await arrived(after, 'tijdens');
    expect(await subjects(after)).toEqual(['voor', 'tijdens']);
  });

  it('looks at everything again when UIDVALIDITY changes, and doubles nothing', async () => {
    const open_ = await open();
    await server.append(mail('een'));
    await server.append(mail('twee'));
    await arrived(open_, 'twee');
    await server.kill9();
    await server.forgetUidValidity();
    await server.start();
    await server.append(mail('drie'));
    await arrived(open_, 'drie');
    expect(await subjects(open_)).toEqual(['een', 'twee', 'drie']);
  });

  it('doubles nothing when it ends between the journal and the cursor', async () => {
    let crashes = 1;
    const open_ = await open({
      around: (execute) => async (command, actor) => {
        const delivered = await execute(command, actor);
        crashes -= 1;
        if (crashes === 0) throw new Error('the power went out');
        return delivered;
      },
    });
    await server.append(mail('een'));
    await open_.until(() => (open_.intake.status().kind === 'waiting' ? true : undefined));
    expect(open_.statuses.at(-1)).toMatchObject({ kind: 'waiting', problem: 'deskFailed' });
    await server.append(mail('twee'));
    await arrived(open_, 'twee');
    expect(await subjects(open_)).toEqual(['een', 'twee']);
  });

  it('keeps what follows a mail that cannot be stored, and takes all of it in later, in order', async () => {
    let failing = true;
    for (const name of numbered(5)) await server.append(mail(name));
    const open_ = await open({
      around: (execute) => async (command, actor) => {
        const isThird = command.body.type === 'mail.receive' && command.body.subject === 'mail-3';
        if (isThird && failing) {
          failing = false;
          throw new Error('the disk is full');
        }
        return execute(command, actor);
      },
    });
    await arrived(open_, 'mail-5');
    expect(await subjects(open_)).toEqual(numbered(5));
  });

  it('leaves every flag in the mailbox as it was, and removes nothing', async () => {
    const client = await server.connect();
    await client.append('INBOX', mail('ongelezen'));
    await client.append('INBOX', mail('gelezen'), ['\\Seen']);
    await client.append('INBOX', mail('gemarkeerd'), ['\\Flagged']);
    const open_ = await open();
    await arrived(open_, 'gemarkeerd');
    await open_.stop();
    desk = undefined;
    await client.mailboxOpen('INBOX', { readOnly: true });
    const flags: string[][] = [];
    for await (const message of client.fetch('1:*', { flags: true })) {
      flags.push([...(message.flags ?? [])].filter((flag) => flag !== '\\Recent'));
    }
    client.close();
    expect(flags).toEqual([[], ['\\Seen'], ['\\Flagged']]);
  });

  it('tells how many mails it took in since it started', async () => {
    const open_ = await open();
    await server.append(mail('een'));
    await server.append(mail('twee'));
    const status = await open_.until(() => {
      const now = open_.intake.status();
      return now.kind === 'connected' && now.received === 2 ? now : undefined;
    });
    expect(status).toMatchObject({ kind: 'connected', received: 2 });
  });
});
