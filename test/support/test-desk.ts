import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createFileBlobs } from '../../src-main/adapters/file-blobs.ts';
import { createJsonLog } from '../../src-main/adapters/json-log.ts';
import { createSecretFile } from '../../src-main/adapters/secret-file.ts';
import { createSettingsFiles } from '../../src-main/adapters/settings-file.ts';
import { openSqliteJournal } from '../../src-main/adapters/sqlite-journal.ts';
import { createSystemIds } from '../../src-main/adapters/system-ids.ts';
import { createPushHub, type PushHub } from '../../src-main/bridge/push-hub.ts';
import type { Blobs, Journal } from '../../src-main/ports.ts';
import { createServices, type Services } from '../../src-main/services/create-services.ts';
import type { Session } from '../../src-main/services/session.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import type { Command, CommandBody } from '../../src-shared/ticket/command.ts';
import { HeldTimers } from './held-timers.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The services over real files, with a clock that only the test moves and a mailbox that stays silent. */
export interface TestDesk {
  readonly services: Services;
  readonly push: PushHub;
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly folder: string;
  readonly clock: { time: number };
  readonly timers: HeldTimers;
  /** By the desk itself; throws when it is refused. */
  set(body: CommandBody): Promise<void>;
  session(personId: string): Session;
  /** Twice is fine. */
  close(): Promise<void>;
}

/** Monday 23 November 2026, 10:00 in Amsterdam. */
export const MONDAY_TEN = Date.parse('2026-11-23T09:00:00Z');

export const people = {
  agent: { id: 'person-agent', name: 'Sanne Smit', role: 'agent' },
  lead: { id: 'person-lead', name: 'Bram Bos', role: 'lead' },
  administrator: { id: 'person-anna', name: 'Anna de Vries', role: 'administrator', organisationId: 'org-metaal' },
  otherAdministrator: {
    id: 'person-karin',
    name: 'Karin Jansen',
    role: 'administrator',
    organisationId: 'org-vastgoed',
  },
  wallboard: { id: 'person-wandbord', name: 'Wandbord', role: 'wallboard' },
} as const;

const setup: Actor = { kind: 'system', part: 'setup' };
let commands = 0;

export function command(body: CommandBody, writtenAt = MONDAY_TEN): Command {
  commands += 1;
  return { id: `command-${commands}`, writtenAt, body };
}

export async function openTestDesk(folder = temporaryFolder()): Promise<TestDesk> {
  const clock = { time: MONDAY_TEN, now: () => clock.time };
  const timers = new HeldTimers(clock);
  const journal = openSqliteJournal(join(folder, 'journal.sqlite'));
  const blobs = createFileBlobs(join(folder, 'blobs'));
  const push = createPushHub();
  const services = await createServices({
    journal,
    blobs,
    settings: createSettingsFiles(join(folder, 'settings')),
    secrets: createSecretFile(join(folder, 'secrets.json')),
    clock,
    ids: createSystemIds(clock),
    log: createJsonLog(join(folder, 'log', 'klokslag.log'), clock),
    timers,
    mailbox: { open: () => ({ stop: async () => undefined }) },
    parser: {
      parse: async () => {
        throw new Error('no mail comes to this desk');
      },
    },
    announce: push,
    addressOf: (secret) => `http://desk.example/#link=${secret}`,
    example: false,
  });
  const close = async () => {
    await services.stop();
    await journal.close();
  };
  onTestFinished(close);
  return {
    services,
    push,
    journal,
    blobs,
    folder,
    clock,
    timers,
    close,
    async set(body) {
      const done = await services.execute(command(body), setup);
      if (!done.ok) throw new Error(`${body.type} was refused: ${done.error.code}`);
    },
    session(personId) {
      const person = services.directory.person(personId);
      if (!person) throw new Error(`there is no person ${personId}`);
      return { person };
    },
  };
}

/** A desk that is filled once and then copied, because filling waits for the disk at every step. */
export function deskTemplate(fill: (desk: TestDesk) => Promise<void>): () => Promise<TestDesk> {
  let filled: Promise<string> | undefined;
  const build = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'klokslag-template-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const desk = await openTestDesk(folder);
    await fill(desk);
    await desk.close();
    return folder;
  };
  return async () => {
    filled ??= build();
    const folder = temporaryFolder();
    cpSync(await filled, folder, { recursive: true });
    return openTestDesk(folder);
  };
}

/** A desk with two customers, one for each contract, and somebody in every role. */
export const openFurnishedDesk = deskTemplate(furnish);

export async function furnish(desk: TestDesk): Promise<void> {
  await desk.set({
    type: 'organisation.save',
    organisationId: 'org-metaal',
    name: 'Voorbeeld Metaal',
    contractId: 'smart-production-suite',
    domains: ['voorbeeldmetaal.example'],
  });
  await desk.set({
    type: 'organisation.save',
    organisationId: 'org-vastgoed',
    name: 'Voorbeeld Vastgoed',
    contractId: 'smart-fms-basic',
    domains: ['voorbeeldvastgoed.example'],
  });
  for (const { id, ...person } of Object.values(people)) {
    await desk.set({ type: 'person.save', personId: id, active: true, ...person });
  }
  for (const organisationId of ['org-metaal', 'org-vastgoed']) {
    await desk.set({
      type: 'contact.save',
      contactId: `contact-${organisationId}`,
      organisationId,
      name: 'Piet Bakker',
      emails: [`piet@${organisationId.replace('org-', 'voorbeeld')}.example`],
      phones: ['+31850002202'],
      keyUser: true,
      authorisedReporter: true,
    });
  }
}

/** As the customer's administrator registers it. */
export function registration(
  ticketId: string,
  organisationId: string,
): Extract<CommandBody, { type: 'ticket.registerInPortal' }> {
  return {
    type: 'ticket.registerInPortal',
    ticketId,
    organisationId,
    reporter: { name: 'Anna de Vries' },
    subject: 'Order blijft hangen',
    text: 'De order van vanochtend komt niet in de planning.',
    attachments: [],
  };
}

/** As an agent logs it: a call that begins a ticket. */
export function phoneCall(ticketId: string, organisationId: string): Extract<CommandBody, { type: 'call.log' }> {
  return {
    type: 'call.log',
    call: {
      callId: `call-${ticketId}`,
      startedAt: MONDAY_TEN - 60_000,
      endedAt: MONDAY_TEN,
      direction: 'in',
      number: '+31850002202',
      notes: 'Belde vanaf de werkvloer.',
    },
    outcome: {
      kind: 'newTicket',
      ticketId,
      organisationId,
      contactId: `contact-${organisationId}`,
      reporter: { name: 'Piet Bakker', phone: '+31850002202' },
      subject: 'Scanner leest niets',
      text: 'De scanner bij lijn 2 leest niets.',
      priority: organisationId === 'org-metaal' ? 'c' : undefined,
    },
  };
}
