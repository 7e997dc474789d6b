import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Locks } from '../../../src-renderer/replica/locks.ts';
import { type FillProgress, ReplicaDb, replicaName } from '../../../src-renderer/replica/replica-db.ts';
import { sayHello } from '../../../src-renderer/replica/say-hello.ts';
import type { TabChannel, TabMessage } from '../../../src-renderer/replica/tab-channel.ts';
import { Desk } from '../../../src-renderer/state/desk.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import { type ScreenLine, screenLine } from '../../support/screen-line.ts';
import { emptyStorage } from '../../support/screen-storage.ts';
import { MONDAY_TEN, openFurnishedDesk, people, phoneCall, type TestDesk } from '../../support/test-desk.ts';

/** One browser: its tabs share locks and messages. The machine's clock stands an hour behind the desk's. */
function openBrowser(desk: TestDesk, line: ScreenLine) {
  const waiting = new Map<string, Promise<void>>();
  const locks: Locks = {
    hold(name, signal, action) {
      const turn = (waiting.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : action()));
      waiting.set(name, turn);
      return turn;
    },
  };
  const listeners = new Set<(message: TabMessage) => void>();
  const tabs = (): TabChannel => {
    let own: ((message: TabMessage) => void) | undefined;
    return {
      post: (message) => {
        for (const listener of listeners) if (listener !== own) listener(message);
      },
      listen: (onMessage) => {
        own = onMessage;
        listeners.add(onMessage);
      },
      close: () => {
        if (own) listeners.delete(own);
      },
    };
  };
  const machine = () => desk.clock.time - HOUR;
  const signedOut: string[] = [];
  const openTab = async (fill?: FillProgress): Promise<Desk> => {
    const stored = await storedHello();
    const hello = stored ?? (await freshHello());
    const ports = {
      bridge: line.bridge,
      locks,
      tabs,
      machine,
      breathe: () => Promise.resolve(),
      onReplaced: () => undefined,
      onSignedOut: () => signedOut.push('signedOut'),
    };
    const tab = new Desk(hello, ports, fill);
    onTestFinished(() => tab.close());
    tab.start();
    return tab;
  };
  const storedHello = async () => {
    const db = new ReplicaDb(replicaName(people.agent.id, desk.journal.id));
    const row = await db.lastHello();
    db.close();
    return row;
  };
  const freshHello = async () => {
    const answer = await sayHello(line.bridge, machine);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  return { openTab, signedOut };
}

async function openAgent() {
  const desk = await openFurnishedDesk();
  await desk.set(phoneCall('ticket-1', 'org-metaal'));
  const line = screenLine(desk, people.agent.id);
  const browser = openBrowser(desk, line);
  return { desk, line, browser };
}

const shownIn = (tab: Desk) =>
  [...tab.tickets.buckets.values()]
    .flat()
    .map(({ id, delivery, unsent }) => [id, delivery ?? (unsent ? 'unsent' : 'delivered')]);
const shows = (tab: Desk, expected: unknown) => vi.waitFor(() => expect(shownIn(tab)).toEqual(expected), 5000);

describe('the desk on a screen', () => {
  beforeEach(emptyStorage);

  it('fills, shows the open tickets, and follows what happens', async () => {
    const { desk, browser } = await openAgent();
    const tab = await browser.openTab();
    await shows(tab, [['ticket-1', 'delivered']]);
    expect(tab.directory.getState().organisations.get('org-metaal')?.name).toBe('Voorbeeld Metaal');
    await desk.set(phoneCall('ticket-2', 'org-metaal'));
    await shows(tab, [
      ['ticket-1', 'delivered'],
      ['ticket-2', 'delivered'],
    ]);
    await vi.waitFor(() => expect(tab.connection.getState().state).toBe('online'));
  });

  it('says from its first moment that its copy is not complete, until it is', async () => {
    const { browser } = await openAgent();
    const tab = await browser.openTab({ done: 0, total: 0 });
    expect(tab.connection.getState().fill).toEqual({ done: 0, total: 0 });
    await shows(tab, [['ticket-1', 'delivered']]);
    await vi.waitFor(() => expect(tab.connection.getState().fill).toBeUndefined());
  });

  it('tells the desk’s time, not the machine’s', async () => {
    const { browser } = await openAgent();
    const tab = await browser.openTab();
    expect(tab.clock.now()).toBe(MONDAY_TEN);
  });

  it('shows its copy before the host answers, and goes on when it does', async () => {
    const { desk, line, browser } = await openAgent();
    const first = await browser.openTab();
    await shows(first, [['ticket-1', 'delivered']]);
    await vi.waitFor(() => expect(first.connection.getState().state).toBe('online'));
    first.close();
    line.cut();
    await desk.set(phoneCall('ticket-2', 'org-metaal'));
    const second = await browser.openTab();
    await shows(second, [['ticket-1', 'delivered']]);
    await vi.waitFor(() => expect(second.connection.getState().state).toBe('offline'));
    line.restore();
    await shows(second, [
      ['ticket-1', 'delivered'],
      ['ticket-2', 'delivered'],
    ]);
  });

  it('works out the rows of a copy from an older version again', async () => {
    const { desk, browser } = await openAgent();
    const before = await browser.openTab();
    await expect.poll(() => shownIn(before)).toHaveLength(1);
    const stored = await before.db.lastHello();
    const row = await before.db.tickets.get('ticket-1');
    if (!stored || !row) throw new Error('nothing was stored');
    const { outcomes, ...older } = row;
    const { rowForm: _form, ...hello } = stored;
    await before.db.tickets.put(older);
    await before.db.meta.put(hello);
    before.close();
    const after = await browser.openTab();
    await expect.poll(async () => (await after.db.tickets.get('ticket-1'))?.outcomes).toEqual(outcomes);
    expect(outcomes).toHaveLength(2);
    await expect.poll(async () => (await after.db.lastHello())?.rowForm).toBe(2);
    expect(desk.journal.id).toBe(stored.hello.journalId);
  });

  it('shows work done offline at once, and delivers it once when the host is back', async () => {
    const { desk, line, browser } = await openAgent();
    const tab = await browser.openTab();
    await shows(tab, [['ticket-1', 'delivered']]);
    line.cut();
    const call = phoneCall('ticket-9', 'org-metaal');
    await tab.execute(call);
    await tab.execute({ type: 'ticket.note', ticketId: 'ticket-1', text: 'Zonder verbinding.' });
    await shows(tab, [
      ['ticket-1', 'pending'],
      ['ticket-9', 'pending'],
    ]);
    expect(tab.tickets.get('ticket-9')?.ticket.number).toBeUndefined();
    desk.clock.time += HOUR;
    line.restore();
    await shows(tab, [
      ['ticket-1', 'delivered'],
      ['ticket-9', 'delivered'],
    ]);
    expect(tab.tickets.get('ticket-9')?.ticket.number).toBeGreaterThan(0);
    await vi.waitFor(() => expect(tab.entries.getState()).toEqual([]));
    const types = (await desk.journal.stream('ticket', 'ticket-1')).map(({ body }) => body.type);
    expect(types).toEqual(['ticket.registered', 'ticket.noteAdded']);
    const [registered] = await desk.journal.stream('ticket', 'ticket-9');
    expect([registered?.writtenAt, registered?.at]).toEqual([MONDAY_TEN, MONDAY_TEN + HOUR]);
  });

  it('never shows less on the way from pending to delivered', async () => {
    const { line, browser } = await openAgent();
    const tab = await browser.openTab();
    await shows(tab, [['ticket-1', 'delivered']]);
    line.cut();
    await tab.execute(phoneCall('ticket-9', 'org-metaal'));
    await shows(tab, [
      ['ticket-1', 'delivered'],
      ['ticket-9', 'pending'],
    ]);
    const seen: boolean[] = [];
    tab.tickets.subscribe(() => seen.push(tab.tickets.get('ticket-9') !== undefined));
    line.restore();
    await shows(tab, [
      ['ticket-1', 'delivered'],
      ['ticket-9', 'delivered'],
    ]);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(false);
  });

  it('keeps a refused command under its ticket, and lets it go when it is discarded', async () => {
    const { browser } = await openAgent();
    const tab = await browser.openTab();
    await shows(tab, [['ticket-1', 'delivered']]);
    await tab.execute({ type: 'ticket.resume', ticketId: 'ticket-1' });
    await shows(tab, [['ticket-1', 'refused']]);
    expect(tab.tickets.get('ticket-1')?.attention).toEqual({ code: 'notWaiting' });
    const [entry] = tab.entries.getState();
    expect(await tab.discardEntry(entry?.id ?? '')).toBe(true);
    await shows(tab, [['ticket-1', 'delivered']]);
  });

  it('has one tab talk to the host for all, and another take over when it closes', async () => {
    const { desk, line, browser } = await openAgent();
    const first = await browser.openTab();
    await shows(first, [['ticket-1', 'delivered']]);
    const second = await browser.openTab();
    await shows(second, [['ticket-1', 'delivered']]);
    await vi.waitFor(() => expect(second.connection.getState().state).toBe('online'));
    expect([first.isLeader.getState(), second.isLeader.getState()]).toEqual([true, false]);
    await second.execute({ type: 'ticket.note', ticketId: 'ticket-1', text: 'Uit het tweede tabblad.' });
    await vi.waitFor(async () => expect(await desk.journal.stream('ticket', 'ticket-1')).toHaveLength(2));
    expect(line.calls.filter(({ name }) => name === 'journal.fill')).toHaveLength(1);
    first.close();
    await vi.waitFor(() => expect(second.isLeader.getState()).toBe(true));
    await desk.set(phoneCall('ticket-2', 'org-metaal'));
    await shows(second, [
      ['ticket-1', 'delivered'],
      ['ticket-2', 'delivered'],
    ]);
  });

  it('asks to be opened anew when the host speaks for another journal', async () => {
    const { desk, line } = await openAgent();
    const hello = await sayHello(line.bridge, () => MONDAY_TEN);
    if (!hello.ok) throw new Error(hello.error.kind);
    const replaced: string[] = [];
    const stale = new Desk(
      { ...hello.value, hello: { ...hello.value.hello, journalId: 'journal-of-last-year' } },
      {
        bridge: line.bridge,
        locks: { hold: (_name, _signal, action) => action() },
        tabs: () => ({ post: () => undefined, listen: () => undefined, close: () => undefined }),
        machine: () => MONDAY_TEN,
        breathe: () => Promise.resolve(),
        onReplaced: (next) => replaced.push(next.hello.journalId),
        onSignedOut: () => undefined,
      },
    );
    onTestFinished(() => stale.close());
    stale.start();
    await vi.waitFor(() => expect(replaced).toEqual([desk.journal.id]));
    expect(await stale.db.tickets.count()).toBe(0);
  });

  it('says that it is signed out when the host no longer knows the sign-in', async () => {
    const { browser, line } = await openAgent();
    const tab = await browser.openTab();
    await vi.waitFor(() => expect(tab.connection.getState().state).toBe('online'));
    line.signOut();
    await vi.waitFor(() => expect(browser.signedOut).toEqual(['signedOut']));
  });
});
