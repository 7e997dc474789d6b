import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import type { Measurement } from '../../build/measurement.ts';
import { createThreadedMailParser, type ThreadedMailParser } from '../../src-main/adapters/threaded-mail-parser.ts';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { mailboxAt, newDeskFolder, openMailDesk, silent } from '../support/mail-desk.ts';
import { sampleMails } from './sample-mails.ts';

export const name = 'mail-intake';

const MAILS = 1000;
const ROUNDS = 3;
const GOAL = 0.8;

/** The whole intake (fetched, read, files and journal on the disk) against nothing but fetching and reading, turn by turn. */
export async function run(): Promise<readonly Measurement[]> {
  const server = await startDovecot();
  const parser = createThreadedMailParser({ log: silent });
  try {
    await fill(server);
    // Once before: what reads mail is at its speed then, on either side.
    await bareLoop(server);
    await wholeIntake(server, parser);
    const rounds: { readonly bare: number; readonly whole: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ bare: await bareLoop(server), whole: await wholeIntake(server, parser) });
    }
    const ratio = median(rounds.map(({ bare, whole }) => bare / whole));
    return [
      { name: 'mail: bare imapflow + mailparser', value: rate(rounds.map(({ bare }) => bare)), unit: 'mails/s' },
      { name: 'mail: whole intake, on the disk', value: rate(rounds.map(({ whole }) => whole)), unit: 'mails/s' },
      {
        name: 'mail: whole intake ÷ bare loop',
        value: ratio,
        unit: '×',
        goal: `>= ${GOAL}`,
        holds: ratio >= GOAL,
      },
    ];
  } finally {
    await parser.close();
    await server.stop();
  }
}

async function fill(server: Dovecot): Promise<void> {
  const client = await server.connect();
  for (const mail of sampleMails(MAILS)) await client.append('INBOX', mail);
  await client.logout();
}

async function bareLoop(server: Dovecot): Promise<number> {
  const start = performance.now();
  const client = new ImapFlow({
    host: server.host,
    port: server.imapPort,
    secure: false,
    doSTARTTLS: false,
    auth: { user: server.user, pass: server.password },
    logger: false,
  });
  await client.connect();
  await client.mailboxOpen('INBOX', { readOnly: true });
  let read = 0;
  for await (const message of client.fetch('1:*', { uid: true, internalDate: true, source: true }, { uid: true })) {
    if (message.source) await simpleParser(message.source);
    read += 1;
  }
  const took = performance.now() - start;
  await client.logout();
  if (read !== MAILS) throw new Error(`the bare loop read ${read} of ${MAILS} mails`);
  return took;
}

async function wholeIntake(server: Dovecot, parser: ThreadedMailParser): Promise<number> {
  const place = newDeskFolder();
  const desk = await openMailDesk({ folder: place.folder, mailbox: mailboxAt(server, { enabled: false }), parser });
  const start = performance.now();
  await desk.saveMailbox(mailboxAt(server));
  await desk.until(() => {
    const status = desk.intake.status();
    return status.kind === 'connected' && status.received === MAILS ? true : undefined;
  });
  const took = performance.now() - start;
  await desk.stop();
  place.remove();
  return took;
}

function rate(milliseconds: readonly number[]): number {
  return (MAILS / median(milliseconds)) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
