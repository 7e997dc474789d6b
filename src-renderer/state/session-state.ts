import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../../src-shared/contract/calls.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import { bridgeFor, hostKnowsPerson } from '../bridge/bridge.ts';
import { exchangeLink, takeLinkFromAddress } from '../bridge/session-exchange.ts';
import { webLocks } from '../replica/locks.ts';
import { type FillProgress, type HelloRow, ReplicaDb, replicaName } from '../replica/replica-db.ts';
import { sayHello } from '../replica/say-hello.ts';
import { broadcastTabs } from '../replica/tab-channel.ts';
import { breathe } from './breathe.ts';
import { Desk, type DeskPorts } from './desk.ts';
import { forgetSession, rememberSession, type Session, sessionOfTab } from './sessions.ts';

export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signedOut'; readonly reason: 'noSession' | 'linkSpent' | 'withdrawn' | 'chosen' }
  /** The host does not answer, and there is no copy here to show. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'hostOutdated' }
  | { readonly kind: 'ready'; readonly desk: Desk };

export const sessionStore = createStore<SessionState>(() => ({ kind: 'starting' }));

const TRY_AGAIN = 3 * SECOND;

/** Opens the desk of whoever is signed in here: from the copy on this machine when there is one, else once the host has answered. */
export async function startSession(): Promise<void> {
  const link = takeLinkFromAddress(location, history);
  if (link !== undefined && !hostKnowsPerson()) {
    const token = await exchangeLink(link);
    if (!token.ok)
      return show(token.error === 'linkSpent' ? { kind: 'signedOut', reason: 'linkSpent' } : { kind: 'unreachable' });
    rememberSession(localStorage, sessionStorage, { token: token.value });
  }
  const session = hostKnowsPerson() ? ownWindow() : sessionOfTab(localStorage, sessionStorage);
  if (!session) return show({ kind: 'signedOut', reason: 'noSession' });
  sessionStorage.setItem('klokslag.session', session.token);
  await openSession(session);
}

export function signOut(): void {
  const state = sessionStore.getState();
  if (state.kind === 'ready') void leave(state.desk, 'chosen');
}

/** In the app's own window the host knows who we are; only which copy is ours is remembered here. */
function ownWindow(): Session {
  return sessionOfTab(localStorage, sessionStorage) ?? { token: '' };
}

async function openSession(session: Session): Promise<void> {
  const bridge = bridgeFor({ origin: '', token: session.token });
  const known = await knownHello(session);
  if (known) return openDesk(session, bridge, known);
  for (;;) {
    const hello = await sayHello(bridge, Date.now);
    if (hello.ok) return openDesk(session, bridge, hello.value, await fillOf(hello.value));
    switch (hello.error.kind) {
      case 'outdated':
      case 'hostOutdated':
        return show({ kind: hello.error.kind });
      case 'signedOut':
      case 'forbidden':
        forgetSession(localStorage, sessionStorage, session.token);
        return show({ kind: 'signedOut', reason: 'withdrawn' });
      default:
        show({ kind: 'unreachable' });
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    }
  }
}

/** What the host said at the last visit, when a copy from then stands here. */
async function knownHello({ personId, journalId }: Session): Promise<HelloRow | undefined> {
  if (personId === undefined || journalId === undefined) return undefined;
  const db = new ReplicaDb(replicaName(personId, journalId));
  try {
    const position = await db.position();
    // A copy that is not complete shows nothing useful, and the host is needed anyway.
    return position.filling ? undefined : await db.lastHello();
  } finally {
    db.close();
  }
}

/** How far the copy here is; undefined when it is complete. */
async function fillOf({ hello }: HelloRow): Promise<FillProgress | undefined> {
  const db = new ReplicaDb(replicaName(hello.person.id, hello.journalId));
  try {
    return (await db.position()).filling;
  } finally {
    db.close();
  }
}

function openDesk(session: Session, bridge: Bridge, hello: HelloRow, fill?: FillProgress): void {
  const { person, journalId } = hello.hello;
  rememberSession(localStorage, sessionStorage, {
    token: session.token,
    personId: person.id,
    journalId,
    name: person.name,
  });
  const ports: DeskPorts = {
    bridge,
    locks: webLocks,
    tabs: broadcastTabs,
    machine: Date.now,
    breathe,
    onReplaced: (next) => {
      // Another journal: the old copy is of no use to anybody.
      void desk.wipe().then(async () => openDesk(session, bridge, next, await fillOf(next)));
    },
    onSignedOut: () => void leave(desk, 'withdrawn'),
  };
  const desk = new Desk(hello, ports, fill);
  desk.start();
  show({ kind: 'ready', desk });
}

async function leave(desk: Desk, reason: 'withdrawn' | 'chosen'): Promise<void> {
  const session = sessionOfTab(localStorage, sessionStorage);
  if (session) forgetSession(localStorage, sessionStorage, session.token);
  show({ kind: 'signedOut', reason });
  await desk.wipe();
}

function show(state: SessionState): void {
  sessionStore.setState(state, true);
}
