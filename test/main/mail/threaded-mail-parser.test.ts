import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createThreadedMailParser, type ThreadOptions } from '../../../src-main/adapters/threaded-mail-parser.ts';

const mail = (subject: string) =>
  new TextEncoder().encode([`From: piet@metaal.example`, `Subject: ${subject}`, '', 'Hallo'].join('\r\n'));

/** A thread that reads nothing: it names what it got, loops for ever over 'loop' and exits over 'die'. */
const brittle = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (source) => {
    const text = Buffer.from(source).toString();
    if (text.includes('loop')) for (;;);
    if (text.includes('die')) process.exit(1);
    parentPort.postMessage({ kind: 'read', mail: { subject: /Subject: (.*)/.exec(text)[1].trim() } });
  });
  parentPort.postMessage({ kind: 'ready' });
`;

function parserWith(options: Partial<ThreadOptions> = {}) {
  const warnings: string[] = [];
  const log = { info: () => undefined, error: () => undefined, warn: (sentence: string) => warnings.push(sentence) };
  const parser = createThreadedMailParser({ log, ...options });
  onTestFinished(() => parser.close());
  return { parser, warnings };
}

function threadFile(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-thread-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'thread.cjs');
  writeFileSync(file, content);
  return file;
}

describe('reading mail in a thread of its own', () => {
  it('gives each mail its own answer', async () => {
    const { parser, warnings } = parserWith();
    const read = await Promise.all(['een', 'twee', 'drie'].map((subject) => parser.parse(mail(subject))));
    expect(read.map(({ subject }) => subject)).toEqual(['een', 'twee', 'drie']);
    expect(warnings).toEqual([]);
  });

  it('gives attachments byte for byte', async () => {
    const content = Buffer.from(Array.from({ length: 40_000 }, (_, index) => index % 251));
    const source = [
      'From: piet@metaal.example',
      'Content-Type: application/octet-stream; name="meting.bin"',
      'Content-Disposition: attachment; filename="meting.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64').replace(/(.{76})/g, '$1\r\n'),
    ].join('\r\n');
    const { attachments } = await parserWith().parser.parse(new TextEncoder().encode(source));
    expect(attachments.map(({ name }) => name)).toEqual(['meting.bin']);
    expect(Buffer.from(attachments[0]?.content ?? []).equals(content)).toBe(true);
  });

  it('says of what is no message why it cannot be read, and reads the next', async () => {
    const { parser } = parserWith();
    await expect(parser.parse(new TextEncoder().encode('geen bericht'))).rejects.toThrow(
      'it has no header of a message',
    );
    expect((await parser.parse(mail('daarna'))).subject).toBe('daarna');
  });

  it('blames the mail that the thread died of, and reads those before and after it', async () => {
    const { parser } = parserWith({ file: threadFile(brittle) });
    const answers = await Promise.allSettled(['een', 'die', 'drie', 'die', 'vijf'].map((s) => parser.parse(mail(s))));
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.subject] : []))).toEqual([
      'een',
      'drie',
      'vijf',
    ]);
  });

  it('gives up on a mail that never lets go of its thread, and reads the next', async () => {
    const { parser } = parserWith({ file: threadFile(brittle), patience: 1500 });
    await parser.parse(mail('eerst'));
    const [endless, next] = await Promise.allSettled([parser.parse(mail('loop')), parser.parse(mail('daarna'))]);
    expect(endless).toMatchObject({ status: 'rejected', reason: new Error('reading it took too long') });
    expect(next).toMatchObject({ status: 'fulfilled', value: { subject: 'daarna' } });
  });

  it('begins another thread when the first is far behind', async () => {
    const { parser } = parserWith({ file: threadFile(brittle), patience: 4000 });
    await parser.parse(mail('eerst'));
    const large = new Uint8Array(600_000).fill(32);
    large.set(mail('loop'));
    const endless = parser.parse(large);
    // The first never answers again: these were read elsewhere.
    const [next, last] = await Promise.all([parser.parse(mail('twee')), parser.parse(mail('drie'))]);
    expect([next.subject, last.subject]).toEqual(['twee', 'drie']);
    await expect(endless).rejects.toThrow('reading it took too long');
  });

  it('reads without a thread where none can be had, and says so once', async () => {
    const { parser, warnings } = parserWith({ file: join(tmpdir(), 'klokslag-no-such-thread.js') });
    const read = await Promise.all(['een', 'twee'].map((subject) => parser.parse(mail(subject))));
    expect(read.map(({ subject }) => subject)).toEqual(['een', 'twee']);
    expect((await parser.parse(mail('drie'))).subject).toBe('drie');
    expect(warnings).toEqual(['mail is read without a thread of its own']);
  });

  it('reads again after it was closed', async () => {
    const { parser } = parserWith();
    await parser.parse(mail('een'));
    await parser.close();
    await parser.close();
    expect((await parser.parse(mail('twee'))).subject).toBe('twee');
  });
});
