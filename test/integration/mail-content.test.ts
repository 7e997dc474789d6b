import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailContent } from '../../src-shared/ticket/ticket-event.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { type MailDesk, mailboxAt, newDeskFolder, openMailDesk } from '../support/mail-desk.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what a mail holds', () => {
  let server: Dovecot;
  let desk: MailDesk;
  let removeFolder: () => void;

  beforeEach(async () => {
    server = await startDovecot();
    const { folder, remove } = newDeskFolder();
    removeFolder = remove;
    desk = await openMailDesk({ folder, mailbox: mailboxAt(server) });
  });

  afterEach(async () => {
    await desk.stop();
    await server.stop();
    removeFolder();
  });

  async function mailOf(messageId: string): Promise<MailContent & { readonly subject: string }> {
    const ticket = await desk.until(() => desk.ticketOfMail(messageId));
    const [mail] = await desk.mailsOf(ticket.id);
    if (!mail) throw new Error('the ticket has no mail');
    return { ...mail, subject: ticket.subject };
  }

  const message = (name: string, ...lines: readonly string[]) =>
    [`From: piet@metaal.example`, `Message-ID: <${name}@metaal.example>`, ...lines].join('\r\n');

  it('keeps every attachment byte for byte, with a name that does no harm', async () => {
    const report = randomBytes(300_000);
    await server.deliver({
      from: 'piet@metaal.example',
      to: server.user,
      subject: 'Bijlagen',
      messageId: '<bijlagen@metaal.example>',
      text: 'Zie bijlagen',
      html: '<p>Zie <img src="cid:plaatje@1"> en de bijlage</p>',
      attachments: [
        { filename: 'plaatje.png', content: pixel, cid: 'plaatje@1', contentType: 'image/png' },
        { filename: '../../storing café.pdf', content: report, contentType: 'application/pdf' },
      ],
    });
    const mail = await mailOf('bijlagen@metaal.example');
    const stored = await Promise.all(mail.attachments.map(({ blobId }) => desk.blobs.get(blobId)));
    expect(mail.attachments).toEqual([
      { blobId: sha256(pixel), name: 'plaatje.png', type: 'image/png', size: pixel.length, contentId: 'plaatje@1' },
      { blobId: sha256(report), name: 'storing café.pdf', type: 'application/pdf', size: 300_000 },
    ]);
    expect(stored.map((content) => content && Buffer.from(content))).toEqual([pixel, report]);
    const html = await desk.blobs.get(mail.htmlBlobId ?? '');
    expect(new TextDecoder().decode(html)).toBe('<p>Zie <img src="cid:plaatje@1"> en de bijlage</p>');
  });

  it('reads subjects and texts in the character sets that customers send', async () => {
    await server.append(
      message(
        'windows',
        'Subject: =?windows-1252?Q?Offerte_=80_1.250_=96_spoed?=',
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Het kost =80 5 =96 niet =93duur=94.',
      ),
    );
    await server.append(
      message(
        'japans',
        'Subject: =?ISO-2022-JP?B?GyRCJUYlOSVIGyhC?=',
        'Content-Type: text/plain; charset=iso-2022-jp',
        '',
        '\x1b$B%F%9%H\x1b(B',
      ),
    );
    expect(await mailOf('windows@metaal.example')).toMatchObject({
      subject: 'Offerte € 1.250 – spoed',
      text: 'Het kost € 5 – niet “duur”.',
    });
    expect(await mailOf('japans@metaal.example')).toMatchObject({ subject: 'テスト', text: 'テスト' });
  });

  it('gives a mail of HTML alone a text as well', async () => {
    await server.append(
      message(
        'html',
        'Subject: html',
        'Content-Type: text/html',
        '',
        '<h1>Storing</h1><p>Lijn 3 staat <b>stil</b></p>',
      ),
    );
    const mail = await mailOf('html@metaal.example');
    expect(mail.text).toMatch(/storing\s+lijn 3 staat stil/i);
    expect(mail.htmlBlobId).toMatch(/^[0-9a-f]{64}$/);
  });

  it('cuts a text that is too long and says so; the source keeps all of it', async () => {
    await server.append(message('lang', 'Subject: lang', '', 'Heel lange regel. '.repeat(20_000)));
    const mail = await mailOf('lang@metaal.example');
    expect(mail.truncated).toBe(true);
    expect(mail.text.length).toBeLessThanOrEqual(200_000);
    expect((await desk.blobs.get(mail.rawBlobId))?.length).toBeGreaterThan(360_000);
  });

  it('keeps what cannot be read as it came, as a ticket that says so', async () => {
    const bomb = [
      'From: Piet <piet@metaal.example>',
      'Message-ID: <bom@metaal.example>',
      'Subject: Kapotte mail',
      ...Array.from({ length: 1000 }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}`),
      'Content-Type: text/plain',
      '',
      'binnenin',
    ].join('\r\n');
    await server.append(bomb);
    const mail = await mailOf('bom@metaal.example');
    expect(mail).toMatchObject({
      subject: 'Kapotte mail',
      from: { address: 'piet@metaal.example' },
      text: '',
      attachments: [],
      unreadable: { reason: 'Max allowed child nodes exceeded' },
    });
    expect(new TextDecoder().decode(await desk.blobs.get(mail.rawBlobId))).toBe(bomb);
  });

  it('makes a ticket of what is no message at all', async () => {
    await server.append('zomaar wat tekst zonder kop\r\n');
    const [ticket] = await desk.until(async () => {
      const tickets = await desk.tickets();
      return tickets.length === 1 ? tickets : undefined;
    });
    expect(ticket).toMatchObject({ subject: 'Onleesbaar bericht', unreadable: true, reporter: {} });
  });

  it('takes a very large mail in without holding up or breaking the others', async () => {
    const content = randomBytes(26 * 1024 * 1024);
    await server.append(message('voor', 'Subject: voor', '', 'x'));
    await server.deliver({
      from: 'piet@metaal.example',
      to: server.user,
      subject: 'Groot',
      messageId: '<groot@metaal.example>',
      text: 'Het hele logboek',
      attachments: [{ filename: 'logboek.zip', content }],
    });
    await server.append(message('na', 'Subject: na', '', 'x'));
    await mailOf('na@metaal.example');
    const mail = await mailOf('groot@metaal.example');
    expect(mail.attachments).toMatchObject([{ name: 'logboek.zip', size: content.length, blobId: sha256(content) }]);
    expect((await desk.tickets()).map(({ subject }) => subject)).toEqual(['voor', 'Groot', 'na']);
  });
});

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
