import { z } from 'zod';
import type { DeskSettings } from '../../src-shared/contract/calls.ts';
import {
  type MailboxSettings,
  type MailboxStatus,
  mailboxSettingsSchema,
} from '../../src-shared/contract/mailbox-settings.ts';
import type { MailboxCursor, SecretStore, SettingsStore } from '../ports.ts';
import type { MailIntakeSettings } from './mail-intake-port.ts';

export interface SettingsService {
  get(): Promise<DeskSettings>;
  deskName(): Promise<string>;
  saveDesk(deskName: string): Promise<DeskSettings>;
  /** Without a password the one that is stored stays, as long as it is for the same account on the same server. */
  saveMailbox(settings: MailboxSettings, password: string | undefined): Promise<DeskSettings>;
  /** For the intake alone: the only way by which the password leaves the store. */
  readonly forIntake: MailIntakeSettings;
}

export interface SettingsPorts {
  readonly store: SettingsStore;
  readonly secrets: SecretStore;
  mailboxStatus(): MailboxStatus;
  onMailboxSaved(): void;
}

const PASSWORD = 'mailbox.password';
const DEFAULT_NAME = 'Servicedesk';

const deskSchema = z.object({ deskName: z.string() });
const cursorSchema = z.object({ mailbox: z.string(), uidValidity: z.string(), lastUid: z.int() });

export function createSettingsService({ store, secrets, ...ports }: SettingsPorts): SettingsService {
  async function mailbox(): Promise<MailboxSettings | undefined> {
    const found = await store.read('mailbox');
    return found === undefined ? undefined : mailboxSettingsSchema.parse(found);
  }

  async function password(): Promise<string | undefined> {
    return (await secrets.read(PASSWORD)) || undefined;
  }

  async function deskName(): Promise<string> {
    const found = await store.read('desk');
    return found === undefined ? DEFAULT_NAME : deskSchema.parse(found).deskName;
  }

  async function get(): Promise<DeskSettings> {
    const settings = await mailbox();
    const hasPassword = (await password()) !== undefined;
    return {
      deskName: await deskName(),
      ...(settings ? { mailbox: { ...settings, hasPassword } } : {}),
      mailboxStatus: ports.mailboxStatus(),
    };
  }

  return {
    get,
    deskName,
    async saveDesk(name) {
      await store.write('desk', { deskName: name });
      return get();
    },
    async saveMailbox(settings, given) {
      const before = await mailbox();
      const isSameAccount = before?.host === settings.host && before.user === settings.user;
      // A stored password is never sent to another server than it was given for.
      if (given !== undefined || !isSameAccount) await secrets.write(PASSWORD, given ?? '');
      await store.write('mailbox', settings);
      ports.onMailboxSaved();
      return get();
    },
    forIntake: {
      async mailbox() {
        const settings = await mailbox();
        const secret = await password();
        return settings && { settings, ...(secret === undefined ? {} : { password: secret }) };
      },
      async readCursor() {
        const found = await store.read('mail-cursor');
        const settings = await mailbox();
        if (found === undefined || settings === undefined) return undefined;
        const { mailbox: name, ...cursor } = cursorSchema.parse(found);
        // Another mailbox may well have the same UIDVALIDITY.
        return name === nameOf(settings) ? cursor : undefined;
      },
      async writeCursor(cursor: MailboxCursor) {
        const settings = await mailbox();
        if (settings) await store.write('mail-cursor', { mailbox: nameOf(settings), ...cursor });
      },
    },
  };
}

function nameOf({ user, host, folder }: MailboxSettings): string {
  return `${user}@${host}/${folder}`;
}
