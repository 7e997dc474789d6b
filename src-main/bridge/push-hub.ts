import type { Push } from '../../src-shared/contract/calls.ts';
import type { Announcer } from '../services/announcer.ts';
import type { Session } from '../services/session.ts';

export type PushListener = (push: Push) => void;

/** Brings what is announced to the screens that listen; each hears only what its session may. */
export interface PushHub extends Announcer {
  /** Returns how to stop; twice is fine. */
  subscribe(session: Session, listener: PushListener): () => void;
}

interface Subscription {
  readonly session: Session;
  readonly listener: PushListener;
}

export function createPushHub(): PushHub {
  const subscriptions = new Set<Subscription>();

  function toThose(wanted: (session: Session) => boolean, push: Push): void {
    for (const { session, listener } of [...subscriptions]) {
      if (wanted(session)) listener(push);
    }
  }

  return {
    toAll: (push) => toThose(() => true, push),
    toDesk: (push) => toThose(({ person }) => person.role === 'agent' || person.role === 'lead', push),
    toLink: (linkId, push) => toThose((session) => session.linkId === linkId, push),
    subscribe(session, listener) {
      const subscription = { session, listener };
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
  };
}
