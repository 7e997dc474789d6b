import { type AddressObject, type Attachment, type ParsedMail as ReadMail, simpleParser } from 'mailparser';
import { type HeaderLine, isAutomatic } from '../../src-shared/intake/automatic-mail.ts';
import { wordsInHtml } from '../../src-shared/intake/html-text.ts';
import { fileName, personName, subjectLine } from '../../src-shared/intake/mail-text.ts';
import { messageIdsIn } from '../../src-shared/intake/message-id.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import type { MailParser, ParsedMail } from '../ports.ts';

/** Longer HTML is not turned into text as well: it would hold up everything else. */
const LONGEST_HTML_FOR_TEXT = 1_000_000;
const MOST_REFERENCES = 200;
const MOST_RECIPIENTS = 200;
const PATIENCE = 60 * SECOND;

/** MIME to plain values. Throws on what is no message, or one made to exhaust whoever reads it. */
export function createMailParser(): MailParser {
  return { parse: async (source) => parsedMail(await readInTime(source)) };
}

/** The library waits for ever on some broken streams. */
async function readInTime(source: Uint8Array): Promise<ReadMail> {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('reading it took too long')), PATIENCE);
  });
  try {
    return await Promise.race([read(bytes), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Links are left alone: nothing shows them, and finding them costs as much as all the rest. The checksum of a file that the library insists on
 * is looked at by nobody: the one that costs the least.
 */
const readOptions = { keepCidLinks: true, skipTextLinks: true, checksumAlgo: 'sha1' } as const;

async function read(bytes: Buffer): Promise<ReadMail> {
  try {
    return await simpleParser(bytes, { ...readOptions, maxHtmlLengthToParse: LONGEST_HTML_FOR_TEXT });
  } catch (error) {
    // The message is fine, only its HTML can't be made into text.
    if (!(error instanceof Error) || !/HTML/.test(error.message)) throw error;
    return simpleParser(bytes, { ...readOptions, skipHtmlToText: true });
  }
}

function parsedMail(mail: ReadMail): ParsedMail {
  const headers = headerLines(mail);
  if (!headers.some(({ name }) => namesOfMessages.has(name))) throw new Error('it has no header of a message');
  const [from] = addressesOf(mail.from);
  const name = personName(from?.name);
  const subject = subjectLine(mail.subject);
  const messageId = messageIdsIn(mail.messageId ?? '')[0];
  const sentAt = sentAtIn(headers);
  return {
    ...(messageId === undefined ? {} : { messageId }),
    inReplyTo: answered(mail),
    from: { ...(name === undefined ? {} : { name }), ...(from?.address ? { address: from.address } : {}) },
    to: recipients(mail),
    ...(subject === undefined ? {} : { subject }),
    ...(sentAt === undefined ? {} : { sentAt }),
    // The library's text is empty where its HTML was too long or too deep to convert.
    text: mail.text || (typeof mail.html === 'string' ? wordsInHtml(mail.html) : ''),
    ...(typeof mail.html === 'string' ? { html: mail.html } : {}),
    attachments: mail.attachments.map(attachmentFrom),
    ...(isAutomatic(headers) ? { automatic: true as const } : {}),
  };
}

const namesOfMessages: ReadonlySet<string> = new Set(['from', 'subject', 'date', 'message-id', 'to', 'content-type']);

function headerLines(mail: ReadMail): readonly HeaderLine[] {
  return (mail.headerLines ?? []).map(({ key, line }) => ({
    name: key.toLowerCase(),
    value: line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim(),
  }));
}

/** The mail answered first, then what the conversation went through before it, the latest first. */
function answered(mail: ReadMail): readonly string[] {
  const references = [mail.references ?? []].flat().flatMap(messageIdsIn);
  const ids = [...messageIdsIn(mail.inReplyTo ?? ''), ...references.toReversed()];
  return [...new Set(ids)].slice(0, MOST_REFERENCES);
}

/** Read from the header itself: where it makes no sense, the library gives the present moment. */
function sentAtIn(headers: readonly HeaderLine[]): Instant | undefined {
  const sent = Date.parse(headers.find(({ name }) => name === 'date')?.value ?? '');
  return Number.isNaN(sent) ? undefined : sent;
}

function recipients(mail: ReadMail): readonly string[] {
  const addresses = [mail.to, mail.cc].flatMap(addressesOf).map(({ address }) => address ?? '');
  const usable = addresses.filter((address) => address !== '' && address.length <= 320);
  return [...new Set(usable)].slice(0, MOST_RECIPIENTS);
}

function addressesOf(
  given: AddressObject | AddressObject[] | undefined,
): readonly { readonly name: string; readonly address?: string | undefined }[] {
  const listed = given === undefined ? [] : [given].flat();
  return listed.flatMap(({ value }) => value).flatMap((one) => one.group ?? [one]);
}

function attachmentFrom(attachment: Attachment, index: number): ParsedMail['attachments'][number] {
  const type = attachment.contentType.slice(0, 255);
  const contentId = attachment.cid?.slice(0, 998);
  return {
    name: fileName(attachment.filename, unnamed(type, index)),
    type,
    content: attachment.content,
    ...(contentId ? { contentId } : {}),
  };
}

function unnamed(type: string, index: number): string {
  if (type === 'message/rfc822') return `bericht-${index + 1}.eml`;
  const ending = /^image\/(png|jpeg|gif|webp)$/.exec(type)?.[1];
  return `bijlage-${index + 1}${ending === undefined ? '' : `.${ending}`}`;
}
