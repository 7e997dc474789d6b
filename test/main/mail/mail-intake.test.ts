import { describe, expect, it, onTestFinished } from 'vitest';
import { systemTimers } from '../../../src-main/adapters/system-timers.ts';
import type { MailboxEvents, MailboxSession, RawMail, Timers } from '../../../src-main/ports.ts';
import { createMailIntake } from '../../../src-main/services/mail-intake.ts';
import type { MailIntakeSettings } from '../../../src-main/services/mail-intake-port.ts';
import type { MailboxSettings, MailboxStatus } from '../../../src-shared/contract/mailbox-settings.ts';
import { MINUTE, SECOND } from '../../../src-shared/time/instant.ts';
import { MONDAY_TEN, openFurnishedDesk } from '../../support/test-desk.ts';

const settings: MailboxSettings = {
  enabled: true,
  host: 'mail.example',
  port: 993,
  security: 'tls',
  user: 'support@desk.example',
  folder: 'INBOX',
};

/** An intake over real services, with a mailbox, timers and settings that the test plays. */
async function rehearsedIntake(
  mailbox: Awaited<ReturnType<MailIntakeSettings['mailbox']>> = { settings, password: 'x' },
) {
  const desk = await openFurnishedDesk();
  const opened: MailboxEvents[] = [];
  const delays: number[] = [];
  let goOff: (() => void) | undefined;
  let stops = 0;
  const timers: Timers = {
    ...systemTimers,
    after: (milliseconds, action) => {
      delays.push(milliseconds);
      goOff = action;
      return () => {
        goOff = undefined;
      };
    },
  };
  const session: MailboxSession = {
    stop: async () => {
      stops += 1;
    },
  };
  const waiting = new Set<() => void>();
  const statuses: MailboxStatus[] = [];
  const intake = createMailIntake({
    journal: desk.journal,
    blobs: desk.blobs,
    clock: { now: () => desk.clock.time },
    ids: desk.services.ids,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    timers,
    directory: desk.services.directory,
    settings: { mailbox: async () => mailbox, readCursor: async () => undefined, writeCursor: async () => undefined },
    mailbox: {
      open: (_settings, _password, _cursor, events) => {
        opened.push(events);
        return session;
      },
    },
    parser: {
      parse: async (source) => ({
        inReplyTo: [],
        from: { address: 'x@elders.example' },
        to: [],
        subject: new TextDecoder().decode(source),
        text: 'x',
        attachments: [],
      }),
    },
    execute: desk.services.execute,
    executeAll: async (commands, actor) => {
      const answers: Awaited<ReturnType<typeof desk.services.execute>>[] = [];
      for (const command of commands) answers.push(await desk.services.execute(command, actor));
      return answers;
    },
    pushStatus: (status) => {
      statuses.push(status);
      for (const wake of waiting) wake();
      waiting.clear();
    },
  });
  onTestFinished(() => intake.stop());
  const until = async (kind: MailboxStatus['kind']): Promise<MailboxStatus> => {
    while (intake.status().kind !== kind) await new Promise<void>((resolve) => waiting.add(resolve));
    return intake.status();
  };
  return { desk, intake, opened, delays, statuses, until, stops: () => stops, goOff: () => goOff?.() };
}

const raw = (uid: number, subject: string): RawMail => ({
  uid,
  uidValidity: '1',
  internalDate: MONDAY_TEN,
  source: new TextEncoder().encode(subject),
});

describe('the mail intake', () => {
  it('is off until there is a mailbox', async () => {
    const { intake, opened, until } = await rehearsedIntake(undefined);
    expect(intake.status()).toEqual({ kind: 'off' });
    intake.start();
    await until('off');
    expect(opened).toHaveLength(0);
  });

  it('says that the password is missing, and does not knock without one', async () => {
    const { intake, opened, until } = await rehearsedIntake({ settings });
    intake.start();
    expect(await until('waiting')).toMatchObject({ problem: 'noPassword' });
    expect(opened).toHaveLength(0);
  });

  it('waits longer after each failure, and anew after a connection that held', async () => {
    const { intake, opened, delays, until, goOff, desk } = await rehearsedIntake();
    intake.start();
    for (let failure = 1; failure <= 8; failure += 1) {
      await until('connecting');
      opened.at(-1)?.onClosed('nobody there', 'unreachable');
      await until('waiting');
      goOff();
    }
    for (const [index, delay] of delays.entries()) {
      const longest = Math.min(2 * MINUTE, SECOND * 2 ** index);
      expect(delay).toBeGreaterThanOrEqual(longest / 2);
      expect(delay).toBeLessThanOrEqual(longest);
    }
    await until('connecting');
    opened.at(-1)?.onConnected();
    desk.clock.time += 5 * MINUTE;
    opened.at(-1)?.onClosed('gone', 'connectionLost');
    await until('waiting');
    expect(delays.at(-1)).toBeLessThanOrEqual(SECOND);
  });

  it('takes no notice of a connection that it has let go', async () => {
    const { intake, opened, until, delays } = await rehearsedIntake();
    intake.start();
    await until('connecting');
    intake.restart();
    await until('off');
    await until('connecting');
    opened[0]?.onClosed('late', 'connectionLost');
    opened[1]?.onConnected();
    expect(await until('connected')).toEqual({ kind: 'connected', since: MONDAY_TEN, received: 0 });
    expect(delays).toEqual([]);
  });

  it('stops once and for all, also twice', async () => {
    const { intake, until, stops, statuses } = await rehearsedIntake();
    intake.start();
    await until('connecting');
    await intake.stop();
    await intake.stop();
    intake.restart();
    expect(stops()).toBe(1);
    expect(statuses.at(-1)).toEqual({ kind: 'off' });
  });

  it('has stored what it accepted when it has stopped', async () => {
    const { intake, opened, until, desk } = await rehearsedIntake();
    intake.start();
    await until('connecting');
    opened[0]?.onConnected();
    for (const uid of [1, 2, 3]) await opened[0]?.onMail(raw(uid, `mail ${uid}`));
    await intake.stop();
    const tickets = await desk.journal.streamsOfKind('ticket');
    expect(tickets.map(({ body }) => (body.type === 'ticket.registered' ? body.subject : ''))).toEqual([
      'mail 1',
      'mail 2',
      'mail 3',
    ]);
  });
});
