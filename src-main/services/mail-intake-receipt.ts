import { cutText, subjectLine } from '../../src-shared/intake/mail-text.ts';
import { rawHeaders } from '../../src-shared/intake/raw-headers.ts';
import type { Attachment, MailContent } from '../../src-shared/ticket/ticket-event.ts';
import type { Blobs, Log, MailParser, ParsedMail, RawMail } from '../ports.ts';

/** A mail of which every file is stored, and what the desk will say of it. */
export interface Receipt {
  readonly subject: string;
  readonly mail: MailContent;
}

interface Parts {
  readonly blobs: Blobs;
  readonly parser: MailParser;
  readonly log: Log;
}

const MEGABYTE = 1024 * 1024;
const BEGINNING = 64 * 1024;

/** Reads a mail and stores its files. What cannot be read is kept as it came and shown as such: a mail is never lost over its form. */
export async function receiptOf(raw: RawMail, parts: Parts): Promise<Receipt> {
  const parsed = await parsedOrReason(raw, parts);
  const storesRaw = parts.blobs.put(raw.source);
  if (typeof parsed === 'string') return unreadableReceipt(raw, await storesRaw, parsed);
  if (raw.fullSize !== undefined) return beginningReceipt(raw, await storesRaw, parsed);
  const html = parsed.html === undefined ? undefined : new TextEncoder().encode(parsed.html);
  // At the same time, so that one mail's files reach the disk together.
  const [rawBlobId, htmlBlobId, attachments] = await Promise.all([
    storesRaw,
    html && parts.blobs.put(html),
    storeAttachments(parsed, parts.blobs),
  ]);
  const content = { ...contentOf(raw, rawBlobId, parsed), attachments };
  return {
    subject: subjectOf(parsed.subject),
    mail: htmlBlobId === undefined ? content : { ...content, htmlBlobId },
  };
}

export function unreadableReceipt(raw: RawMail, rawBlobId: string, reason: string): Receipt {
  const beginning = new TextDecoder('latin1').decode(raw.source.subarray(0, BEGINNING));
  const { subject, address, messageId } = rawHeaders(beginning);
  return {
    subject: subject ?? 'Onleesbaar bericht',
    mail: {
      ...(messageId === undefined ? {} : { messageId }),
      inReplyTo: [],
      from: address === undefined ? {} : { address },
      to: [],
      receivedAt: raw.internalDate,
      text: '',
      rawBlobId,
      attachments: [],
      unreadable: { reason },
    },
  };
}

async function parsedOrReason(raw: RawMail, { parser, log }: Parts): Promise<ParsedMail | string> {
  try {
    return await parser.parse(raw.source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warn('a mail could not be read', { uid: raw.uid, reason });
    return reason;
  }
}

/** Far too large: only its beginning was fetched, so its files are not whole. */
function beginningReceipt(raw: RawMail, rawBlobId: string, parsed: ParsedMail): Receipt {
  const size = Math.ceil((raw.fullSize ?? raw.source.byteLength) / MEGABYTE);
  return {
    subject: subjectOf(parsed.subject),
    mail: {
      ...contentOf(raw, rawBlobId, parsed),
      attachments: [],
      truncated: true,
      unreadable: { reason: `${size} MB is too large; only its beginning is kept here, all of it is in the mailbox` },
    },
  };
}

function contentOf(raw: RawMail, rawBlobId: string, parsed: ParsedMail): Omit<MailContent, 'attachments'> {
  return {
    ...(parsed.messageId === undefined ? {} : { messageId: parsed.messageId }),
    inReplyTo: parsed.inReplyTo,
    from: parsed.from,
    to: parsed.to,
    ...(parsed.sentAt === undefined ? {} : { sentAt: parsed.sentAt }),
    receivedAt: raw.internalDate,
    ...cutText(parsed.text),
    rawBlobId,
    ...(parsed.automatic ? { automatic: true as const } : {}),
  };
}

async function storeAttachments(parsed: ParsedMail, blobs: Blobs): Promise<readonly Attachment[]> {
  return Promise.all(
    parsed.attachments.map(async ({ content, name, type, contentId }) => ({
      blobId: await blobs.put(content),
      name,
      type,
      size: content.byteLength,
      ...(contentId === undefined ? {} : { contentId }),
    })),
  );
}

function subjectOf(subject: string | undefined): string {
  return subjectLine(subject) ?? '(geen onderwerp)';
}
