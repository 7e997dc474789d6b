import { EVENT_VERSION, type EventBody, type JournalEvent } from './journal-event.ts';

/** An event as it was written: its body has the shape of version `v`. */
export type StoredEvent = Omit<JournalEvent, 'body'> & { readonly body: unknown };

/** By the version it starts from: turns a body of that version into one of the next. Events on the disk are never rewritten. */
const upgrades: ReadonlyMap<number, (body: unknown) => unknown> = new Map([
  // 2 knows events that 1 does not (triage, escalation, plans, versions of contracts); those of 1 are as they were.
  [1, (body) => body],
  // 3 has a priority changed or agreed without one, where the ticket turned out to be a change request (P4); before, it was always there.
  [2, (body) => body],
]);

/** The event in today's shape. Throws on one that a newer version of the app wrote. */
export function upgradeEvent(stored: StoredEvent): JournalEvent {
  if (stored.v > EVENT_VERSION) {
    throw new Error(
      `event ${stored.seq} has version ${stored.v}; this version of Klokslag reads up to ${EVENT_VERSION}`,
    );
  }
  if (stored.v === EVENT_VERSION) return { ...stored, body: stored.body as EventBody };
  let body = stored.body;
  for (let v = stored.v; v < EVENT_VERSION; v += 1) {
    const upgrade = upgrades.get(v);
    if (!upgrade) throw new Error(`no upgrade for events of version ${v}`);
    body = upgrade(body);
  }
  return { ...stored, v: EVENT_VERSION, body: body as EventBody };
}
