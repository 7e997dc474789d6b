import { describe, expect, it } from 'vitest';
import { createMailParser } from '../../../src-main/adapters/mail-parser.ts';

const parse = (...lines: readonly string[]) => createMailParser().parse(new TextEncoder().encode(lines.join('\r\n')));

describe('reading a mail', () => {
  it('gives plain values, without what is not there', async () => {
    expect(
      await parse(
        'From: "De Vries, Piet" <Piet@Metaal.example>',
        'To: support@desk.example, Karin <karin@desk.example>',
        'Cc: support@desk.example',
        'Subject: Storing',
        'Date: Sun, 22 Nov 2026 10:00:00 +0100 (CET)',
        'Message-ID: <a@metaal.example>',
        'In-Reply-To: <c@desk.example>',
        'References: <a0@desk.example> <b@desk.example>',
        ' <c@desk.example>',
        '',
        'Hallo',
      ),
    ).toEqual({
      messageId: 'a@metaal.example',
      inReplyTo: ['c@desk.example', 'b@desk.example', 'a0@desk.example'],
      from: { name: 'De Vries, Piet', address: 'Piet@Metaal.example' },
      to: ['support@desk.example', 'karin@desk.example'],
      subject: 'Storing',
      sentAt: Date.parse('2026-11-22T09:00:00Z'),
      text: 'Hallo',
      attachments: [],
    });
  });

  it('says nothing of a date that makes no sense, where the library would say now', async () => {
    expect(await parse('From: a@b.example', 'Date: gisteren', '', 'x')).not.toHaveProperty('sentAt');
  });

  it('marks what a machine sent', async () => {
    expect(await parse('From: a@b.example', 'Auto-Submitted: auto-replied', '', 'x')).toMatchObject({
      automatic: true,
    });
    expect(await parse('From: a@b.example', 'Auto-Submitted: no', '', 'x')).not.toHaveProperty('automatic');
  });

  it('reads a bounce, with the mail it is about as a file', async () => {
    const bounce = await parse(
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example',
      'Subject: Undelivered',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=q',
      '',
      '--q',
      '',
      'It failed.',
      '--q',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '--q',
      'Content-Type: message/rfc822',
      '',
      'Subject: het origineel',
      'Message-ID: <o@desk.example>',
      '',
      'x',
      '--q--',
    );
    expect(bounce).toMatchObject({
      automatic: true,
      attachments: [{ name: 'bericht-1.eml', type: 'message/rfc822' }],
    });
    expect(bounce.text).toContain('It failed.');
  });

  it('gives words for HTML that is too deep to convert', async () => {
    const mail = await parse(
      'From: a@b.example',
      'Content-Type: text/html',
      '',
      `${'<div>'.repeat(20_000)}Lijn 3 staat stil${'</div>'.repeat(20_000)}`,
    );
    expect(mail.text).toBe('Lijn 3 staat stil');
    expect(mail.html).toContain('Lijn 3 staat stil');
  });

  it('reads a text in a character set that nobody knows', async () => {
    const mail = await parse('From: a@b.example', 'Content-Type: text/plain; charset=x-none', '', 'hallo');
    expect(mail.text).toBe('hallo');
  });

  it.each([
    ['nothing', ''],
    ['text without a header', 'zomaar iets\r\nen nog iets'],
    ['only what a mail server adds', 'Return-Path: <>\r\nReceived: from x\r\n\r\n\u0000'],
    [
      'boxes in boxes without end',
      `From: a@b.example\r\n${Array.from({ length: 1000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('')}`,
    ],
    ['a header without end', `From: a@b.example\r\n${'X-A: b\r\n'.repeat(200_000)}\r\nx`],
  ])('refuses %s', async (_, source) => {
    await expect(parse(source)).rejects.toThrow();
  });
});
