import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src-main/bridge/dispatch.ts';
import { openFurnishedDesk, people, type TestDesk } from '../../support/test-desk.ts';

const mailbox = {
  enabled: true,
  host: 'mail.example',
  port: 993,
  security: 'tls',
  user: 'desk',
  folder: 'INBOX',
} as const;
const PASSWORD = 'zeer-geheim-wachtwoord';

function save(desk: TestDesk, argument: object) {
  return dispatch(desk.services, desk.session(people.lead.id), 'settings.saveMailbox', argument);
}

describe('the mailbox', () => {
  it('is absent until it is set up', async () => {
    const desk = await openFurnishedDesk();
    expect(await desk.services.settings.get()).toEqual({ deskName: 'Servicedesk', mailboxStatus: { kind: 'off' } });
    expect(await desk.services.settings.forIntake.mailbox()).toBeUndefined();
  });

  it('never gives its password back to a screen, only to the intake', async () => {
    const desk = await openFurnishedDesk();
    const saved = await save(desk, { ...mailbox, password: PASSWORD });
    expect(saved).toMatchObject({ ok: true, value: { mailbox: { ...mailbox, hasPassword: true } } });
    const read = await dispatch(desk.services, desk.session(people.agent.id), 'settings.get', {});
    expect(read).toMatchObject({ ok: true, value: { mailbox: { ...mailbox, hasPassword: true } } });
    expect(JSON.stringify([saved, read])).not.toContain(PASSWORD);
    expect(await desk.services.settings.forIntake.mailbox()).toEqual({ settings: mailbox, password: PASSWORD });
  });

  it('keeps its password in one place: not in the journal, the settings, or the log', async () => {
    const desk = await openFurnishedDesk();
    await save(desk, { ...mailbox, password: PASSWORD });
    await save(desk, { ...mailbox, port: 'wrong', password: PASSWORD });
    await desk.journal.close();
    await dispatch(desk.services, desk.session(people.lead.id), 'journal.fill', { limit: 1 });
    const files = readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(desk.folder, name))
      .filter((file) => statSync(file).isFile());
    for (const name of ['journal.sqlite', 'settings/mailbox.json', 'log/klokslag.log']) {
      expect(files).toContain(join(desk.folder, name));
    }
    const holding = files.filter((file) => readFileSync(file, 'latin1').includes(PASSWORD));
    expect(holding).toEqual([join(desk.folder, 'secrets.json')]);
  });

  it('keeps the stored password when something else changes', async () => {
    const desk = await openFurnishedDesk();
    await save(desk, { ...mailbox, password: PASSWORD });
    await save(desk, { ...mailbox, port: 143, security: 'starttls', folder: 'Desk' });
    expect(await desk.services.settings.forIntake.mailbox()).toMatchObject({
      password: PASSWORD,
      settings: { port: 143 },
    });
  });

  it.each([{ host: 'elders.example' }, { user: 'iemand' }])(
    'forgets it rather than send it elsewhere: %o',
    async (change) => {
      const desk = await openFurnishedDesk();
      await save(desk, { ...mailbox, password: PASSWORD });
      expect(await save(desk, { ...mailbox, ...change })).toMatchObject({ value: { mailbox: { hasPassword: false } } });
      expect(await desk.services.settings.forIntake.mailbox()).not.toHaveProperty('password');
    },
  );
});

describe('how far the mailbox was read', () => {
  it('is kept for this mailbox, and not taken for another one’s', async () => {
    const desk = await openFurnishedDesk();
    const { forIntake } = desk.services.settings;
    await save(desk, mailbox);
    expect(await forIntake.readCursor()).toBeUndefined();
    await forIntake.writeCursor({ uidValidity: '1', lastUid: 40 });
    expect(await forIntake.readCursor()).toEqual({ uidValidity: '1', lastUid: 40 });
    await save(desk, { ...mailbox, folder: 'Desk' });
    expect(await forIntake.readCursor()).toBeUndefined();
    await save(desk, { ...mailbox, port: 143 });
    expect(await forIntake.readCursor()).toEqual({ uidValidity: '1', lastUid: 40 });
  });
});
