import type { Delivered, Hello } from '../../src-shared/contract/calls.ts';
import { CONTRACT_VERSION } from '../../src-shared/contract/calls.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { Result } from '../../src-shared/result.ts';
import type { ContractData } from '../../src-shared/sla/contract-schema.ts';
import { shippedContractData } from '../../src-shared/sla/shipped-contracts.ts';
import type { Command } from '../../src-shared/ticket/command.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type {
  Blobs,
  Clock,
  Ids,
  Journal,
  Log,
  Mailbox,
  MailParser,
  SecretStore,
  SettingsStore,
  Timers,
} from '../ports.ts';
import type { Announcer } from './announcer.ts';
import { type BlobService, createBlobService } from './blob-service.ts';
import { createCommandService } from './command-service.ts';
import { createContractService } from './contract-service.ts';
import { createDirectoryService, type DirectoryService } from './directory-service.ts';
import { createDueWatch, type DueWatch } from './due-watch.ts';
import { createJournalService, type JournalService } from './journal-service.ts';
import { createLinkService, type LinkService } from './link-service.ts';
import { createMailIntake } from './mail-intake.ts';
import type { MailIntake } from './mail-intake-port.ts';
import type { Session } from './session.ts';
import { createSettingsService, type SettingsService } from './settings-service.ts';

export interface DeskPorts {
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly settings: SettingsStore;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly timers: Timers;
  readonly mailbox: Mailbox;
  readonly parser: MailParser;
  readonly announce: Announcer;
  /** Where a one-time link is opened: the host's own address with the secret in it. */
  readonly addressOf: (secret: string) => string;
  /** True where the data is a sample. */
  readonly example: boolean;
}

/** Everything a host can be asked, whatever carries the question. */
export interface Services {
  execute(command: Command, actor: Actor): Promise<Result<Delivered, Refusal>>;
  hello(session: Session): Promise<Hello>;
  readonly journal: JournalService;
  readonly directory: DirectoryService;
  readonly links: LinkService;
  readonly settings: SettingsService;
  readonly blobs: BlobService;
  readonly mail: MailIntake;
  readonly watch: DueWatch;
  readonly addressOf: (secret: string) => string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Stopping twice is fine. The journal is closed by who opened it. */
  stop(): Promise<void>;
}

/** All the wiring. */
export async function createServices(ports: DeskPorts): Promise<Services> {
  const { journal, clock, ids, log, announce } = ports;
  const shipped = shippedContractData();
  if (!shipped.ok) throw new Error(`a shipped contract is wrong: ${shipped.error}`);
  const contracts = await createContractService(journal, shipped.value);
  const directory = await createDirectoryService(journal);
  const links = await createLinkService({ store: ports.settings, clock, ids, directory, announce });

  async function onAppended(events: readonly JournalEvent[]): Promise<void> {
    directory.apply(events);
    contracts.apply(events);
    watch.apply(events);
    const last = events.at(-1);
    if (last) announce.toAll({ kind: 'journal.advanced', cursor: last.seq });
    for (const { stream, streamId } of events) {
      const person = stream === 'person' ? directory.person(streamId) : undefined;
      if (person) await links.reviewPerson(person);
    }
  }

  const { execute, executeAll } = createCommandService({
    journal,
    blobs: ports.blobs,
    clock,
    ids,
    contracts: contracts.book,
    directory,
    onAppended,
  });
  const settings = createSettingsService({
    store: ports.settings,
    secrets: ports.secrets,
    mailboxStatus: () => mail.status(),
    onMailboxSaved: () => mail.restart(),
  });
  const mail: MailIntake = createMailIntake({
    ...ports,
    directory,
    settings: settings.forIntake,
    execute,
    executeAll,
    pushStatus: (status) => announce.toDesk({ kind: 'mailbox.status', status }),
  });
  const watch: DueWatch = createDueWatch({ ...ports, contracts: contracts.book, executeAll });
  const journalService = createJournalService(journal);

  return {
    execute,
    async hello({ person }) {
      return {
        contractVersion: CONTRACT_VERSION,
        deskName: await settings.deskName(),
        journalId: journal.id,
        person,
        // A version's maker is the desk's own: whoever is not of the desk gets the versions without.
        contracts: isOfTheDesk(person) ? contracts.data() : contracts.data().map(withoutMakers),
        head: await journal.head(),
        now: clock.now(),
        example: ports.example,
      };
    },
    journal: journalService,
    directory,
    links,
    settings,
    blobs: createBlobService({ blobs: ports.blobs, journal: journalService }),
    mail,
    watch,
    addressOf: ports.addressOf,
    clock,
    ids,
    log,
    async stop() {
      await mail.stop();
      await watch.stop();
      await links.stop();
    },
  };
}

function isOfTheDesk({ role }: Session['person']): boolean {
  return role === 'agent' || role === 'lead';
}

/** When a version was made stays: what was settled before is judged without it. */
function withoutMakers(contract: ContractData): ContractData {
  const versions = contract.versions.map((version) => {
    return version.saved ? { ...version, saved: { ...version.saved, by: '', reason: '' } } : version;
  });
  return { ...contract, versions };
}
