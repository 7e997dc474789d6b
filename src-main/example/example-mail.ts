import { createHash } from 'node:crypto';
import type { MailReceipt } from '../../src-shared/ticket/command.ts';
import type { Attachment } from '../../src-shared/ticket/ticket-event.ts';
import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import type { FileShelf } from './file-shelf.ts';

export interface Letter {
  readonly name: string;
  readonly address: string;
  /** A local part that no other mail has. */
  readonly token: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly content: string }[];
  readonly inReplyTo?: string;
  readonly receivedAt: Instant;
  readonly unreadable?: string;
}

const deskAddress = 'servicedesk@klokslag.example';

/** A mail as the intake would hand it over, its files on the shelf. */
export function mailFrom(letter: Letter, shelf: FileShelf): MailReceipt['mail'] {
  const { name, address, text, receivedAt, inReplyTo, unreadable } = letter;
  const messageId = `<${letter.token}@${address.split('@')[1]}>`;
  const sentAt = receivedAt - 9 * SECOND;
  const rawBlobId = shelf.put(sourceOf(letter, messageId, sentAt));
  if (unreadable !== undefined) {
    const nobody = { inReplyTo: [], from: { address }, to: [deskAddress] };
    return {
      ...nobody,
      messageId,
      receivedAt,
      text: '',
      rawBlobId,
      attachments: [],
      unreadable: { reason: unreadable },
    };
  }
  return {
    messageId,
    inReplyTo: inReplyTo === undefined ? [] : [inReplyTo],
    from: { name, address },
    to: [deskAddress],
    sentAt,
    receivedAt,
    text,
    ...(letter.html === undefined ? {} : { htmlBlobId: shelf.put(letter.html) }),
    rawBlobId,
    attachments: attachmentsFrom(letter.attachments ?? [], shelf),
  };
}

export function attachmentsFrom(files: NonNullable<Letter['attachments']>, shelf: FileShelf): Attachment[] {
  return files.map(({ name, type, content }) => ({
    blobId: shelf.put(content),
    name,
    type,
    size: new TextEncoder().encode(content).length,
  }));
}

/** The id of the command that takes a mail in: the same mail gives the same one. */
export function mailCommandId(messageId: string): string {
  return `mail:${createHash('sha256').update(messageId).digest('hex')}`;
}

function sourceOf(letter: Letter, messageId: string, sentAt: Instant): string {
  const { name, address, subject, text, html, attachments = [], inReplyTo, unreadable } = letter;
  const head = [
    `From: ${encoded(name)} <${address}>`,
    `To: <${deskAddress}>`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(sentAt).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`]),
    'MIME-Version: 1.0',
  ];
  if (unreadable !== undefined) {
    return [
      ...head,
      'Content-Type: multipart/mixed; boundary=',
      'Content-Transfer-Encoding: x-onbekend',
      '',
      '\u0000\u0001',
    ].join('\r\n');
  }
  const parts = [
    part('text/plain; charset=utf-8', text),
    ...(html === undefined ? [] : [part('text/html; charset=utf-8', html)]),
    ...attachments.map((file) => part(`${file.type}; name="${file.name}"`, file.content, file.name)),
  ];
  const kind = attachments.length > 0 ? 'mixed' : 'alternative';
  const body = parts.map((lines) => `--grens\r\n${lines}`).join('\r\n');
  return [...head, `Content-Type: multipart/${kind}; boundary=grens`, '', `${body}\r\n--grens--`, ''].join('\r\n');
}

function part(type: string, content: string, fileName?: string): string {
  return [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...(fileName === undefined ? [] : [`Content-Disposition: attachment; filename="${fileName}"`]),
    '',
    Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n');
}

/** Header words outside ASCII, as RFC 2047 wants them. */
function encoded(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
