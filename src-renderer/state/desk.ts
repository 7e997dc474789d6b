import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Hello } from '../../src-shared/contract/calls.ts';
import type { Contact, Organisation, Person } from '../../src-shared/directory/directory.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import { type ContractBook, contractBook } from '../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { followTickets } from '../replica/follow-tickets.ts';
import { Leader } from '../replica/leader.ts';
import type { Locks } from '../replica/locks.ts';
import { observe } from '../replica/observe.ts';
import { OpenTickets } from '../replica/open-tickets.ts';
import { changeEntry, discardEntry, entriesInOrder, sendEntryAgain, storeCommand } from '../replica/outbox.ts';
import { type NewBlob, OutboxDb, type OutboxEntry, outboxName } from '../replica/outbox-db.ts';
import { nothingPending, overlayRows, pendingOf } from '../replica/pending-of.ts';
import { rederiveRows } from '../replica/rederive.ts';
import { type HelloRow, ReplicaDb, ROW_FORM, replicaName } from '../replica/replica-db.ts';
import type { TabChannel } from '../replica/tab-channel.ts';
import { deadlineBuckets } from '../replica/ticket-row.ts';
import type { PendingView } from '../replica/with-pending.ts';
import type { Connection } from './connection.ts';
import { DeskClock } from './desk-clock.ts';
import { newId } from './new-id.ts';

export interface DeskPorts {
  readonly bridge: Bridge;
  readonly locks: Locks;
  readonly tabs: (name: string) => TabChannel;
  readonly machine: () => number;
  /** Lets the screen paint between two pieces of work. */
  readonly breathe: () => Promise<void>;
  /** The host speaks for another journal now, or the person became somebody else: open again. */
  readonly onReplaced: (hello: HelloRow) => void;
  /** The host no longer knows this sign-in. */
  readonly onSignedOut: () => void;
}

export interface DirectoryState {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly isReady: boolean;
}

const emptyDirectory: DirectoryState = {
  organisations: new Map(),
  contacts: new Map(),
  persons: new Map(),
  isReady: false,
};

/** Everything one signed-in person has open in this tab: the replica, the outbox, the line to the host. Opened, used, closed. */
export class Desk {
  readonly bridge: Bridge;
  readonly clock: DeskClock;
  readonly db: ReplicaDb;
  readonly outboxDb: OutboxDb;
  readonly tickets = new OpenTickets();
  readonly hello: StoreApi<Hello>;
  readonly contracts: StoreApi<ContractBook>;
  readonly connection: StoreApi<Connection>;
  readonly entries: StoreApi<readonly OutboxEntry[]> = createStore<readonly OutboxEntry[]>(() => []);
  readonly pending: StoreApi<PendingView> = createStore(() => nothingPending);
  readonly directory: StoreApi<DirectoryState> = createStore(() => emptyDirectory);
  /** Raised whenever the replica changed. */
  readonly change: StoreApi<number> = createStore(() => 0);
  readonly isLeader: StoreApi<boolean> = createStore(() => false);

  readonly #ports: DeskPorts;
  readonly #tabs: TabChannel;
  readonly #stopped = new AbortController();
  #delivered: DirectoryState = emptyDirectory;
  #leader: Leader | undefined;
  #leading: Promise<void> = Promise.resolve();
  #closed: Promise<void> = Promise.resolve();
  #stops: (() => void)[] = [];

  /** `fill`: the copy here is not complete, so that from the first moment it can be said. */
  constructor(first: HelloRow, ports: DeskPorts, fill?: Connection['fill']) {
    const { hello, offset } = first;
    this.#ports = ports;
    this.bridge = ports.bridge;
    this.clock = new DeskClock(offset, ports.machine);
    this.db = new ReplicaDb(replicaName(hello.person.id, hello.journalId));
    this.outboxDb = new OutboxDb(outboxName(hello.person.id));
    this.hello = createStore(() => hello);
    this.contracts = createStore(() => contractBook(hello.contracts));
    const connecting: Connection = { state: 'connecting', since: this.clock.now(), ...(fill ? { fill } : {}) };
    this.connection = createStore(() => connecting);
    this.#tabs = ports.tabs(this.db.name);
  }

  get person(): Person {
    return this.hello.getState().person;
  }

  get actor(): Actor {
    const { id, name, role, organisationId } = this.person;
    return { kind: 'person', personId: id, name, role, ...(organisationId === undefined ? {} : { organisationId }) };
  }

  /** Lets the screen paint between two pieces of work. */
  get breathe(): () => Promise<void> {
    return this.#ports.breathe;
  }

  start(): void {
    this.#followReplica();
    this.#followOutbox();
    this.#joinTabs();
    const leading = this.#ports.locks.hold(`lead:${this.db.name}`, this.#stopped.signal, () => this.#lead());
    this.#leading = leading.catch((error: unknown) => this.#report(error));
  }

  close(): void {
    this.#stopped.abort();
    for (const stop of this.#stops) stop();
    this.#tabs.close();
    // What is half written is written first.
    this.#closed = this.#leading.then(() => {
      this.db.close();
      this.outboxDb.close();
    });
  }

  /** Does this as well when the desk is closed. */
  whileOpen(stop: () => void): void {
    this.#stops.push(stop);
  }

  /** Ends the session on this machine: the copy is removed, what was not delivered stays. */
  async wipe(): Promise<void> {
    this.close();
    await this.#closed;
    await this.db.delete();
  }

  /** Resolves when the command is on this machine's disk. */
  async execute(body: CommandBody, blobs: readonly NewBlob[] = []): Promise<{ readonly commandId: string }> {
    const now = this.clock.now();
    const commandId = newId(now);
    await storeCommand(this.outboxDb, { id: commandId, body, writtenAt: now, blobs });
    await this.#refreshOutbox();
    this.#requestSync();
    return { commandId };
  }

  async changeEntry(id: string, body: CommandBody): Promise<boolean> {
    const changed = await changeEntry(this.outboxDb, id, body, newId(this.clock.now()));
    return this.#afterEdit(changed);
  }

  async sendEntryAgain(id: string): Promise<boolean> {
    return this.#afterEdit(await sendEntryAgain(this.outboxDb, id));
  }

  async discardEntry(id: string): Promise<boolean> {
    return this.#afterEdit(await discardEntry(this.outboxDb, id));
  }

  async #afterEdit(changed: boolean): Promise<boolean> {
    await this.#refreshOutbox();
    this.#requestSync();
    return changed;
  }

  #requestSync(): void {
    if (this.#leader) this.#leader.sync();
    else this.#tabs.post({ kind: 'sync' });
  }

  #followReplica(): void {
    const { db } = this;
    this.#stops.push(
      followTickets(db, this.tickets, {
        deadlines: () => deadlineBuckets(this.contracts.getState()),
        breathe: this.#ports.breathe,
        onChange: () => {
          this.change.setState(this.change.getState() + 1, true);
          this.#showPending();
        },
      }),
      observe(
        () => db.lastHello(),
        (row) => {
          if (row && !this.#leader) this.#takeHello(row.hello);
        },
      ),
      observe(
        async () => {
          const position = await db.position();
          if (position.filling) return undefined;
          return Promise.all([db.organisations.toArray(), db.contacts.toArray(), db.persons.toArray()]);
        },
        (tables) => {
          if (!tables) return;
          const [organisations, contacts, persons] = tables;
          this.#delivered = {
            organisations: byId(organisations),
            contacts: byId(contacts),
            persons: byId(persons),
            isReady: true,
          };
          this.#showDirectory();
          this.#showPending();
        },
      ),
    );
  }

  #followOutbox(): void {
    this.#stops.push(
      observe(
        () => entriesInOrder(this.outboxDb),
        (entries) => {
          const fresh = entries.some(({ state }) => state === 'waiting');
          this.#showEntries(entries);
          if (fresh) this.#leader?.sync();
        },
      ),
    );
  }

  async #refreshOutbox(): Promise<void> {
    this.#showEntries(await entriesInOrder(this.outboxDb));
  }

  #showEntries(entries: readonly OutboxEntry[]): void {
    this.entries.setState(entries, true);
    this.#showPending();
  }

  #showing: Promise<void> | undefined;
  #again = false;

  /** Works out the overlay anew; asked for while it is busy, it does so once more. */
  #showPending(): void {
    if (this.#showing) {
      this.#again = true;
      return;
    }
    this.#showing = this.#showPendingOnce()
      .catch((error: unknown) => this.#report(error))
      .finally(() => {
        this.#showing = undefined;
        if (!this.#again) return;
        this.#again = false;
        this.#showPending();
      });
  }

  async #showPendingOnce(): Promise<void> {
    const entries = this.entries.getState();
    const before = this.pending.getState();
    if (entries.length === 0 && before === nothingPending) return;
    const context = { actor: this.actor, contracts: this.contracts.getState() };
    const { view, delivered } = await pendingOf(this.db, {
      entries,
      before: [...before.tickets.keys()],
      directory: this.#delivered,
      context,
    });
    // What is no longer covered by own work has to stand there already, or it would be gone for a moment.
    this.tickets.put(delivered);
    this.pending.setState(view, true);
    this.tickets.setOverlay(overlayRows(view, context));
    this.#showDirectory();
  }

  /** What fails because the desk is being closed under it is no failure. */
  #report(error: unknown): void {
    if (!this.#stopped.signal.aborted) reportError(error);
  }

  #showDirectory(): void {
    const pending = this.pending.getState();
    const { organisations, contacts, persons, isReady } = this.#delivered;
    this.directory.setState(
      {
        organisations: covered(organisations, pending.organisations),
        contacts: covered(contacts, pending.contacts),
        persons: covered(persons, pending.persons),
        isReady,
      },
      true,
    );
  }

  #joinTabs(): void {
    this.#tabs.listen((message) => {
      if (message.kind === 'connection' && !this.#leader) {
        this.clock.correct(message.offset);
        this.connection.setState(message.connection, true);
      }
      if (message.kind === 'ask' && this.#leader) this.#tellTabs();
      if (message.kind === 'sync') this.#leader?.sync();
    });
    this.#tabs.post({ kind: 'ask' });
  }

  #tellTabs(): void {
    this.#tabs.post({ kind: 'connection', connection: this.connection.getState(), offset: this.clock.offset });
  }

  async #lead(): Promise<void> {
    this.#leader = new Leader({
      bridge: this.bridge,
      db: this.db,
      outbox: this.outboxDb,
      now: () => this.clock.now(),
      machine: this.#ports.machine,
      contracts: () => this.contracts.getState(),
      onHello: (hello) => this.#onHello(hello),
      onConnection: (change) => this.#setConnection(change),
    });
    this.isLeader.setState(true, true);
    try {
      await this.#leader.run(this.#stopped.signal);
    } finally {
      this.isLeader.setState(false, true);
      this.#leader = undefined;
    }
  }

  #setConnection(change: Partial<Connection>): void {
    // Another tab of this person may have a sign-in of its own that still holds: this is not told to it.
    if (change.state === 'signedOut') {
      this.#ports.onSignedOut();
      return;
    }
    const before = this.connection.getState();
    const after: Connection = { ...before, ...change };
    const since = after.state === before.state ? before.since : this.clock.now();
    this.connection.setState({ ...after, since }, true);
    this.#tellTabs();
  }

  async #onHello(row: HelloRow): Promise<boolean> {
    const before = this.hello.getState();
    const { hello, offset } = row;
    if (hello.journalId !== before.journalId || hello.person.id !== before.person.id) {
      this.#ports.onReplaced(row);
      return false;
    }
    this.clock.correct(offset);
    const stored = await this.db.lastHello();
    this.#takeHello(hello);
    if (stored && (stored.rowForm !== ROW_FORM || !sameContracts(stored.hello, hello)))
      await rederiveRows(this.db, this.contracts.getState());
    // Last: a screen that stops before the rows are worked out again does so at its next start.
    await this.db.meta.put({ ...row, offset: this.clock.offset, rowForm: ROW_FORM });
    return true;
  }

  #takeHello(hello: Hello): void {
    // The same book stays the same object: calendars are kept by it.
    if (!sameContracts(this.hello.getState(), hello)) this.contracts.setState(contractBook(hello.contracts), true);
    this.hello.setState(hello, true);
  }
}

function sameContracts(a: Hello, b: Hello): boolean {
  return JSON.stringify(a.contracts) === JSON.stringify(b.contracts);
}

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}

function covered<T>(under: ReadonlyMap<string, T>, over: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return over.size === 0 ? under : new Map([...under, ...over]);
}
