import type { Link } from '../../src-shared/contract/calls.ts';
import type { Directory, Person } from '../../src-shared/directory/directory.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Clock, Ids, SettingsStore } from '../ports.ts';
import type { Announcer } from './announcer.ts';
import { isExchangeable, type LinkRecord, linkOf, linkRecordsSchema, stillHolds } from './link-record.ts';
import type { Session } from './session.ts';

export interface LinkService {
  list(): readonly Link[];
  /** `secret` opens it, once; it is not kept. */
  create(personId: string): Promise<Result<{ readonly link: Link; readonly secret: string }, Refusal>>;
  /** As `create`, in place of what an earlier start printed and nobody used. */
  createForStart(personId: string): Promise<Result<{ readonly link: Link; readonly secret: string }, Refusal>>;
  /** Turns a link into a session, once. Undefined: used, withdrawn, too old, or never made. */
  exchange(secret: string): Promise<{ readonly token: string; readonly session: Session } | undefined>;
  sessionOf(token: string): Promise<Session | undefined>;
  /** The session that came from it is signed out at once. */
  withdraw(linkId: string): Promise<Link | undefined>;
  /** Signs out whoever has lost, by a change of this person, what their link gave them. */
  reviewPerson(person: Person): Promise<void>;
  stop(): Promise<void>;
}

export interface LinkPorts {
  readonly store: SettingsStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly directory: Directory;
  readonly announce: Announcer;
}

const NAME = 'links';

/** One-time links and the sessions they become. Only hashes are kept: who reads the file can open nothing with it. */
export async function createLinkService(ports: LinkPorts): Promise<LinkService> {
  const { store, clock, ids, directory, announce } = ports;
  let records: readonly LinkRecord[] = linkRecordsSchema.parse((await store.read(NAME)) ?? []);
  let saving: Promise<void> = Promise.resolve();
  const lastSeen = new Map<string, number>();

  /** Changes what is in memory at once and answers when it is on the disk, one write after the other. */
  function change(to: readonly LinkRecord[]): Promise<void> {
    records = to.map((record) => {
      const lastSeenAt = lastSeen.get(record.id);
      return lastSeenAt === undefined ? record : { ...record, lastSeenAt };
    });
    const write = () => store.write(NAME, records);
    saving = saving.then(write, write);
    return saving;
  }

  function replace(record: LinkRecord): Promise<void> {
    return change(records.map((held) => (held.id === record.id ? record : held)));
  }

  async function add(personId: string, kept: readonly LinkRecord[], printed: boolean) {
    const person = directory.person(personId);
    if (!person?.active) return err({ code: 'unknownPerson', detail: personId } as const);
    const secret = ids.secret();
    const record: LinkRecord = {
      id: ids.next(),
      personId,
      role: person.role,
      ...(person.organisationId === undefined ? {} : { organisationId: person.organisationId }),
      createdAt: clock.now(),
      linkHash: ids.digest(secret),
      ...(printed ? { printed: true } : {}),
    };
    await change([...kept, record]);
    return ok({ link: linkOf(record), secret });
  }

  async function end(record: LinkRecord): Promise<Link> {
    const withdrawn = { ...record, withdrawnAt: record.withdrawnAt ?? clock.now() };
    await replace(withdrawn);
    announce.toLink(record.id, { kind: 'signedOut' });
    return linkOf(withdrawn);
  }

  return {
    list: () =>
      records.map((record) => linkOf({ ...record, lastSeenAt: lastSeen.get(record.id) ?? record.lastSeenAt })),
    create: (personId) => add(personId, records, false),
    createForStart: (personId) =>
      add(
        personId,
        records.filter((record) => !(record.printed && record.usedAt === undefined && record.personId === personId)),
        true,
      ),
    async exchange(secret) {
      const hash = ids.digest(secret);
      const record = records.find(({ linkHash }) => linkHash === hash);
      const person = record && directory.person(record.personId);
      const now = clock.now();
      if (!record || !person || !isExchangeable(record, now) || !stillHolds(record, person)) return undefined;
      const token = ids.secret();
      const sessionHash = ids.digest(token);
      // Between the two lines above another request may have used it: look again, then change without waiting.
      const current = records.find(({ id }) => id === record.id);
      if (!current || !isExchangeable(current, now)) return undefined;
      await replace({ ...current, usedAt: now, sessionHash });
      return { token, session: { person, linkId: record.id } };
    },
    async sessionOf(token) {
      const hash = ids.digest(token);
      const record = records.find(({ sessionHash }) => sessionHash === hash);
      const person = record && directory.person(record.personId);
      if (!record || !person || !stillHolds(record, person)) return undefined;
      lastSeen.set(record.id, clock.now());
      return { person, linkId: record.id };
    },
    async withdraw(linkId) {
      const record = records.find(({ id }) => id === linkId);
      return record && end(record);
    },
    async reviewPerson(person) {
      const lost = records.filter(
        (record) => record.personId === person.id && record.withdrawnAt === undefined && !stillHolds(record, person),
      );
      for (const record of lost) await end(record);
    },
    async stop() {
      if (lastSeen.size > 0) await change(records);
      await saving;
    },
  };
}
