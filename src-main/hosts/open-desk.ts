import { join } from 'node:path';
import type { Person } from '../../src-shared/directory/directory.ts';
import { lockDataFolder } from '../adapters/data-folder-lock.ts';
import { openDeskBlobs } from '../adapters/desk-blobs.ts';
import { createImapMailbox } from '../adapters/imap-mailbox.ts';
import { createJsonLog } from '../adapters/json-log.ts';
import { createRehearsalClock } from '../adapters/rehearsal-clock.ts';
import { createRehearsalMailbox } from '../adapters/rehearsal-mailbox.ts';
import { createSecretFile } from '../adapters/secret-file.ts';
import { createSettingsFiles } from '../adapters/settings-file.ts';
import type { SqliteBlobs } from '../adapters/sqlite-blobs.ts';
import { openSqliteJournal } from '../adapters/sqlite-journal.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { createSystemIds } from '../adapters/system-ids.ts';
import { systemTimers } from '../adapters/system-timers.ts';
import { createThreadedMailParser } from '../adapters/threaded-mail-parser.ts';
import { createPushHub, type PushHub } from '../bridge/push-hub.ts';
import type { Blobs, Clock, Journal, SecretStore, SettingsStore } from '../ports.ts';
import { createServices, type Services } from '../services/create-services.ts';
import { ensureLead, peopleToStartAs } from '../services/people.ts';
import { ExampleDataError } from './example-data-error.ts';

export interface DeskWishes {
  readonly folder: string;
  /** Fills an empty folder with the example desk. */
  readonly example: boolean;
  /** A file that moves the desk's clock; see `createRehearsalClock`. */
  readonly clockFile?: string | undefined;
  /** Instead of a file that only its owner can read. */
  readonly secrets?: SecretStore | undefined;
  /** Where a one-time link is opened. */
  readonly addressOf: (secret: string) => string;
}

/** A desk whose data folder is ours until it is closed. */
export interface OpenDesk {
  readonly services: Services;
  readonly push: PushHub;
  /** Who can begin: the lead first; of the example desk, one for each role. */
  readonly people: readonly Person[];
  /** Stops the services and lets go of the folder. Twice is fine. */
  close(): Promise<void>;
}

/**
 * Opens a data folder and puts the services to work on it: the same for every host. Throws `DataFolderInUseError`, `NewerDataError` or
 * `ExampleDataError` with a sentence for the person who started it; the folder is let go of then.
 */
export async function openDesk(wishes: DeskWishes): Promise<OpenDesk> {
  const unlock = lockDataFolder(wishes.folder);
  try {
    const journal = openSqliteJournal(join(wishes.folder, 'journal.sqlite'));
    try {
      const blobs = openDeskBlobs(wishes.folder);
      try {
        return await startServices(wishes, { journal, blobs }, unlock);
      } catch (error) {
        await blobs.close();
        throw error;
      }
    } catch (error) {
      await journal.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

interface Stores {
  readonly journal: Journal;
  readonly blobs: SqliteBlobs;
}

async function startServices(wishes: DeskWishes, { journal, blobs }: Stores, unlock: () => void): Promise<OpenDesk> {
  const inFolder = (...path: string[]) => join(wishes.folder, ...path);
  const clock = wishes.clockFile === undefined ? systemClock : createRehearsalClock(wishes.clockFile);
  const mailbox = createImapMailbox({ clock });
  const settings = createSettingsFiles(inFolder('settings'));
  await fillIfExample(wishes, { journal, blobs, settings, clock });
  const push = createPushHub();
  const log = createJsonLog(inFolder('log', 'klokslag.log'), clock);
  const parser = createThreadedMailParser({ log });
  const services = await createServices({
    journal,
    blobs,
    settings,
    secrets: wishes.secrets ?? createSecretFile(inFolder('secrets.json')),
    clock,
    ids: createSystemIds(clock),
    log,
    timers: systemTimers,
    mailbox: wishes.clockFile === undefined ? mailbox : createRehearsalMailbox(mailbox, clock),
    parser,
    announce: push,
    addressOf: wishes.addressOf,
    example: wishes.example,
  });
  const lead = await ensureLead(services);
  if (!lead.ok) throw new Error(`the first lead was refused: ${lead.error.code}`);
  services.mail.start();
  services.watch.start();
  return {
    services,
    push,
    people: peopleToStartAs(services.directory.persons(), lead.value, wishes.example),
    async close() {
      await services.stop();
      await parser.close();
      await blobs.close();
      await journal.close();
      unlock();
    },
  };
}

interface ExampleParts {
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

const EXAMPLE = 'example';

/** A folder is the example desk's or a real one, for good. */
async function fillIfExample(wishes: DeskWishes, parts: ExampleParts): Promise<void> {
  const isExample = (await parts.settings.read(EXAMPLE)) !== undefined;
  const isEmpty = (await parts.journal.head()) === 0;
  if (!isEmpty && isExample !== wishes.example) {
    throw new ExampleDataError(wishes.folder, isExample ? 'example' : 'real');
  }
  if (!isEmpty || !wishes.example) return;
  await parts.settings.write(EXAMPLE, true);
  // Not part of a real desk's start.
  const { fillExample } = await import('../example/fill-example.ts');
  await fillExample(parts.journal, parts.blobs, parts.clock.now());
}
