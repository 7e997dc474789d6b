import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteJournal } from '../../../src-main/adapters/sqlite-journal.ts';
import { journalUpgrades, upgradeJournal } from '../../../src-main/adapters/sqlite-journal-schema.ts';
import type { Batch, Journal, StreamAppend } from '../../../src-main/ports.ts';
import { isInScope, scopeOf, type ViewerScope } from '../../../src-shared/contract/scope.ts';
import type { Actor, EventBody, JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const anna: Actor = { kind: 'person', personId: 'p1', name: 'Anna', role: 'agent' };
const everything = scopeOf({ role: 'lead' });

function open(folder: string): Journal {
  const journal = openSqliteJournal(join(folder, 'journal.sqlite'));
  onTestFinished(() => journal.close());
  return journal;
}

function note(text: string): EventBody {
  return { type: 'ticket.noteAdded', text };
}

function ticket(streamId: string, change: Partial<StreamAppend> = {}): StreamAppend {
  return { stream: 'ticket', streamId, expectedVersion: 0, events: [note(`first of ${streamId}`)], ...change };
}

function batch(commandId: string, streams: readonly StreamAppend[], change: Partial<Batch> = {}): Batch {
  return { commandId, fingerprint: `print of ${commandId}`, at: 1000, by: anna, streams, ...change };
}

async function allOf(
  journal: Journal,
  scope: ViewerScope = everything,
  limit = 1000,
): Promise<readonly JournalEvent[]> {
  const found: JournalEvent[] = [];
  for (let cursor = 0; ; ) {
    const page = await journal.since({ scope, cursor, limit });
    found.push(...page.events);
    cursor = page.cursor;
    if (cursor >= page.head) return found;
  }
}

async function filledWith(journal: Journal, scope: ViewerScope, limit: number): Promise<readonly JournalEvent[][]> {
  const streams: JournalEvent[][] = [];
  let page = await journal.fill({ scope, limit });
  for (;;) {
    streams.push(...page.streams.map((events) => [...events]));
    if (page.next === undefined) return streams;
    page = await journal.fill({ scope, limit, after: page.next, upTo: page.upTo });
  }
}

describe('appending', () => {
  it('answers with the events as they are stored, numbered in one order', async () => {
    const journal = open(temporaryFolder());
    const outcome = await journal.append(
      batch('c1', [ticket('t1', { events: [note('a'), note('b')] }), ticket('t2')], { at: 5, writtenAt: 3 }),
    );
    const rest = { commandId: 'c1', at: 5, writtenAt: 3, by: anna, v: 3 };
    expect(outcome).toEqual({
      kind: 'appended',
      events: [
        { seq: 1, stream: 'ticket', streamId: 't1', version: 1, number: 10001, body: note('a'), ...rest },
        { seq: 2, stream: 'ticket', streamId: 't1', version: 2, number: 10001, body: note('b'), ...rest },
        { seq: 3, stream: 'ticket', streamId: 't2', version: 1, number: 10002, body: note('first of t2'), ...rest },
      ],
    });
    expect(await journal.head()).toBe(3);
  });

  it('gives a number to tickets only', async () => {
    const journal = open(temporaryFolder());
    await journal.append(batch('c1', [ticket('t1')]));
    await journal.append(batch('c2', [{ ...ticket('call-1'), stream: 'call' }]));
    await journal.append(batch('c3', [ticket('t2')]));
    const numbers = (await allOf(journal)).map(({ streamId, number }) => [streamId, number]);
    expect(numbers).toEqual([
      ['t1', 10001],
      ['call-1', undefined],
      ['t2', 10002],
    ]);
    expect(await journal.findByNumber(10002)).toBe('t2');
    expect(await journal.findByNumber(10003)).toBeUndefined();
  });

  it('stores a repeated command once and answers as the first time', async () => {
    const journal = open(temporaryFolder());
    const first = await journal.append(batch('c1', [ticket('t1')]));
    const again = await journal.append(batch('c1', [ticket('t1')]));
    expect(again.kind).toBe('duplicate');
    expect({ ...again, kind: 'appended' }).toEqual(first);
    expect(await journal.head()).toBe(1);
  });

  it('refuses a command id that says something else', async () => {
    const journal = open(temporaryFolder());
    await journal.append(batch('c1', [ticket('t1')]));
    expect(await journal.append(batch('c1', [ticket('t2')], { fingerprint: 'another' }))).toEqual({
      kind: 'commandReused',
    });
    expect(await journal.head()).toBe(1);
  });

  it('remembers a command that changed nothing', async () => {
    const journal = open(temporaryFolder());
    expect(await journal.append(batch('c1', []))).toEqual({ kind: 'appended', events: [] });
    expect(await journal.append(batch('c1', []))).toEqual({ kind: 'duplicate', events: [] });
    expect(await journal.ofCommand('c1')).toEqual({ fingerprint: 'print of c1', events: [] });
  });

  it('stores nothing of a batch of which one stream moved on', async () => {
    const journal = open(temporaryFolder());
    await journal.append(batch('c1', [ticket('t1')]));
    const stale = batch('c2', [ticket('t2'), ticket('t1', { expectedVersion: 0 })], {
      keys: [{ key: 'k', streamId: 't2' }],
    });
    expect(await journal.append(stale)).toEqual({ kind: 'conflict' });
    expect(await journal.stream('ticket', 't2')).toEqual([]);
    expect(await journal.findByKey('k')).toBeUndefined();
    expect(await journal.ofCommand('c2')).toBeUndefined();
    const next = await journal.append(batch('c3', [ticket('t3')]));
    expect(next).toMatchObject({ events: [{ seq: 2, number: 10002 }] });
  });

  it('lets the first keep a key', async () => {
    const journal = open(temporaryFolder());
    await journal.append(batch('c1', [ticket('t1')], { keys: [{ key: 'mail:<a@b>', streamId: 't1' }] }));
    await journal.append(batch('c2', [ticket('t2')], { keys: [{ key: 'mail:<a@b>', streamId: 't2' }] }));
    expect(await journal.findByKey('mail:<a@b>')).toBe('t1');
    expect(await journal.findByKey('mail:<other@b>')).toBeUndefined();
  });

  it('imports many batches at once, or none of them', async () => {
    const journal = open(temporaryFolder());
    const stored = await journal.appendAll([batch('c1', [ticket('t1')]), batch('c2', [ticket('t2')])]);
    expect(stored).toEqual(await allOf(journal));
    const bad = [batch('c3', [ticket('t3')]), batch('c4', [ticket('t1')])];
    await expect(journal.appendAll(bad)).rejects.toThrow('import of command c4: conflict');
    expect((await allOf(journal)).map(({ commandId }) => commandId)).toEqual(['c1', 'c2']);
    expect(await journal.append(batch('c3', [ticket('t3')]))).toMatchObject({ events: [{ seq: 3 }] });
  });
});

describe('the file', () => {
  it('has everything when it is opened again, and is the same journal', async () => {
    const folder = temporaryFolder();
    const before = open(folder);
    await before.append(
      batch('c1', [ticket('t1', { organisationId: 'o1' })], { keys: [{ key: 'k', streamId: 't1' }] }),
    );
    const events = await allOf(before);
    await before.close();
    await before.close();
    const after = open(folder);
    expect(after.id).toBe(before.id);
    expect(await allOf(after)).toEqual(events);
    expect(await after.organisationOf('ticket', 't1')).toBe('o1');
    expect(await after.findByKey('k')).toBe('t1');
    expect(await after.append(batch('c2', [ticket('t2')]))).toMatchObject({ events: [{ seq: 2, number: 10002 }] });
    expect(open(temporaryFolder()).id).not.toBe(before.id);
  });

  it.each([
    ["UPDATE event SET body = '{}'", 'events are never changed'],
    ['DELETE FROM event', 'events are never removed'],
    ["UPDATE command SET fingerprint = 'x'", 'commands are never changed'],
    ['DELETE FROM command', 'commands are never removed'],
    [
      "INSERT INTO event (seq, stream, version, command, at, by, v, body) VALUES (7, 1, 9, 'x', 1, '{}', 1, '{}')",
      'an event follows the last one',
    ],
  ])('refuses %s, whoever asks', async (sql, reason) => {
    const folder = temporaryFolder();
    const journal = open(folder);
    await journal.append(batch('c1', [ticket('t1')]));
    const other = new DatabaseSync(join(folder, 'journal.sqlite'));
    onTestFinished(() => other.close());
    expect(() => other.exec(sql)).toThrow(reason);
    expect(await allOf(journal)).toHaveLength(1);
  });

  it('is not readable by others on the machine', async () => {
    const folder = temporaryFolder();
    await open(folder).append(batch('c1', [ticket('t1')]));
    for (const name of ['journal.sqlite', 'journal.sqlite-wal']) {
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
  });

  it('brings a journal of schema 1 up to date and keeps what is in it', async () => {
    const folder = temporaryFolder();
    const old = new DatabaseSync(join(folder, 'journal.sqlite'));
    upgradeJournal(old, 1);
    old.exec(`
      INSERT INTO meta (name, value) VALUES ('id', 'journal-of-then');
      INSERT INTO stream (id, kind, name, version, organisation, number) VALUES (4, 'ticket', 't ''1''', 1, NULL, 10007);
      INSERT INTO event (seq, stream, version, command, at, written_at, by, v, body)
        VALUES (1, 4, 1, 'c1', 9, NULL, '{"kind":"system","part":"mail"}', 1, '{"type":"ticket.noteAdded","text":"ë 🕰 \\n"}');
      INSERT INTO command (id, fingerprint, first_seq, events) VALUES ('c1', 'f', 1, 1);
    `);
    old.close();
    const journal = open(folder);
    expect(journal.id).toBe('journal-of-then');
    expect(await allOf(journal)).toEqual([
      {
        seq: 1,
        stream: 'ticket',
        streamId: "t '1'",
        version: 1,
        number: 10007,
        commandId: 'c1',
        at: 9,
        by: { kind: 'system', part: 'mail' },
        v: 3,
        body: { type: 'ticket.noteAdded', text: 'ë 🕰 \n' },
      },
    ]);
    expect(await journal.append(batch('c2', [ticket('t2')]))).toMatchObject({ events: [{ seq: 2, number: 10008 }] });
    await journal.close();
    const now = new DatabaseSync(join(folder, 'journal.sqlite'));
    onTestFinished(() => now.close());
    expect(now.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
    expect(journalUpgrades).toHaveLength(2);
  });

  it.each([
    ['PRAGMA user_version = 3', 'journal, version 3'],
    ["UPDATE meta SET value = '4' WHERE name = 'eventVersion'", 'events, version 4'],
  ])('refuses one that a newer version wrote (%s) with a sentence, and leaves it alone', async (sql, sentence) => {
    const folder = temporaryFolder();
    await open(folder).close();
    const newer = new DatabaseSync(join(folder, 'journal.sqlite'));
    newer.exec(sql);
    newer.close();
    expect(() => open(folder)).toThrow(sentence);
    expect(() => open(folder)).toThrow('Er is niets veranderd');
    const untouched = new DatabaseSync(join(folder, 'journal.sqlite'));
    onTestFinished(() => untouched.close());
    expect(untouched.prepare('SELECT count(*) AS streams FROM stream').get()).toEqual({ streams: 0 });
  });
});

describe('reading', () => {
  /** Streams of two organisations and of none, their events interleaved. */
  async function mixedJournal(): Promise<Journal> {
    const journal = open(temporaryFolder());
    const kinds = ['organisation', 'contact', 'person', 'ticket', 'call'] as const;
    const owners = ['o1', 'o2', undefined];
    for (const round of [0, 1]) {
      for (const stream of kinds) {
        for (const organisationId of owners) {
          const streamId = `${stream} of ${organisationId}`;
          const append = ticket(streamId, {
            stream,
            expectedVersion: round,
            ...(organisationId === undefined ? {} : { organisationId }),
          });
          await journal.append(batch(`c-${round}-${streamId}`, [append]));
        }
      }
    }
    return journal;
  }

  const scopes: readonly (readonly [string, ViewerScope])[] = [
    ['the desk', scopeOf({ role: 'agent' })],
    ['an administrator', scopeOf({ role: 'administrator', organisationId: 'o1' })],
    ['an administrator of another customer', scopeOf({ role: 'administrator', organisationId: 'o3' })],
    ['a wallboard', scopeOf({ role: 'wallboard' })],
    ['an administrator of nothing', scopeOf({ role: 'administrator' })],
  ];

  it.each(scopes)('shows %s what the rule of scopes says, page by page', async (_who, scope) => {
    const journal = await mixedJournal();
    const all = await allOf(journal);
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const expected: JournalEvent[] = [];
    for (const event of all) {
      const organisationId = await journal.organisationOf(event.stream, event.streamId);
      if (isInScope(scope, event.stream, organisationId)) expected.push(event);
    }
    expect(await allOf(journal, scope, 1)).toEqual(expected);
    expect(await allOf(journal, scope, 7)).toEqual(expected);
    const filled = await filledWith(journal, scope, 2);
    expect(filled.flat().toSorted((a, b) => a.seq - b.seq)).toEqual(expected);
    for (const events of filled) expect(events.map(({ version }) => version)).toEqual([1, 2]);
    expect((await journal.fill({ scope, limit: 1 })).total).toBe(expected.length / 2);
  });

  it('fills up to where the fill began, so that catching up from there misses and repeats nothing', async () => {
    const journal = open(temporaryFolder());
    for (const id of ['t1', 't2', 't3']) await journal.append(batch(`new ${id}`, [ticket(id)]));
    const first = await journal.fill({ scope: everything, limit: 1 });
    await journal.append(batch('later on t2', [ticket('t2', { expectedVersion: 1 })]));
    await journal.append(batch('new t4', [ticket('t4')]));
    const seen = [...first.streams.flat()];
    let page = first;
    while (page.next !== undefined) {
      page = await journal.fill({ scope: everything, limit: 1, after: page.next, upTo: first.upTo });
      seen.push(...page.streams.flat());
    }
    const caughtUp = await journal.since({ scope: everything, cursor: first.upTo, limit: 100 });
    expect(seen.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(caughtUp.events.map(({ seq }) => seq)).toEqual([4, 5]);
  });

  it('moves the cursor past what is not for the reader', async () => {
    const journal = await mixedJournal();
    const page = await journal.since({ scope: { streams: ['call'] }, cursor: 29, limit: 10 });
    expect(page).toMatchObject({ cursor: 30, head: 30 });
    expect(await journal.since({ scope: { streams: ['contact'] }, cursor: 25, limit: 10 })).toEqual({
      events: [],
      cursor: 30,
      head: 30,
    });
  });

  it('gives long texts in several pages, whole streams at a fill, and leaves nothing out', async () => {
    const journal = open(temporaryFolder());
    const long = () => note('x'.repeat(3_000_000));
    const ids = ['t1', 't2', 't3', 't4'];
    for (const id of ids) await journal.append(batch(`new ${id}`, [ticket(id, { events: [long(), long()] })]));
    const page = await journal.since({ scope: everything, cursor: 0, limit: 100 });
    expect(page.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(page.cursor).toBe(3);
    expect((await allOf(journal, everything, 100)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const first = await journal.fill({ scope: everything, limit: 100 });
    expect(first.streams.map((events) => events.length)).toEqual([2, 2]);
    const filled = await filledWith(journal, everything, 100);
    expect(filled.map((events) => events[0]?.streamId)).toEqual(ids);
  });

  it('answers a cursor from another journal with its own head', async () => {
    const journal = await mixedJournal();
    expect(await journal.since({ scope: everything, cursor: 900, limit: 10 })).toEqual({
      events: [],
      cursor: 30,
      head: 30,
    });
  });

  it('puts a stream under the organisation that is found later, and keeps it there', async () => {
    const journal = open(temporaryFolder());
    const mine = scopeOf({ role: 'administrator', organisationId: 'o1' });
    await journal.append(batch('c1', [ticket('t1')]));
    expect(await allOf(journal, mine)).toEqual([]);
    await journal.append(batch('c2', [ticket('t1', { expectedVersion: 1, organisationId: 'o1' })]));
    await journal.append(batch('c3', [ticket('t1', { expectedVersion: 2 })]));
    expect((await allOf(journal, mine)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});
