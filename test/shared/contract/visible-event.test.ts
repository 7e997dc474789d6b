import { describe, expect, it } from 'vitest';
import { generateDesk } from '../../../src-main/example/generate-desk.ts';
import { isInScope, organisationFrom, scopeOf } from '../../../src-shared/contract/scope.ts';
import { type Viewer, visibleEvent } from '../../../src-shared/contract/visible-event.ts';
import type { JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import { historiesOf, isTicketEvent, journalOf, ticketOf } from '../../support/example-histories.ts';
import { amsterdam } from '../../support/story-desk.ts';

const journal = journalOf(generateDesk({ seed: 7, now: amsterdam('2026-11-20 13:12'), tickets: 400 }));
const wallboard: Viewer = { role: 'wallboard' };
const metaal: Viewer = { role: 'administrator', organisationId: 'org-voorbeeld-metaal' };

/** What a viewer's screen gets: the streams in their scope, each event as they may see it. */
function seenBy(viewer: Viewer): readonly JournalEvent[] {
  const scope = scopeOf(viewer);
  const owners = new Map<string, string>();
  for (const { streamId, body } of journal) {
    const owner = organisationFrom(streamId, body);
    if (owner !== undefined) owners.set(streamId, owner);
  }
  return journal
    .filter(({ stream, streamId }) => isInScope(scope, stream, owners.get(streamId)))
    .map((event) => visibleEvent(event, viewer));
}

/** Every text in a value, wherever it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Written by or about people, not a code or an id. */
const isHuman = (text: string) => /[ @]|^\+\d/.test(text) && !isThreshold(text);
/** 'resolution:+0m@1735815660000': which threshold of which run of a clock. */
const isThreshold = (text: string) => /^(watch:[0-9a-f-]+:)?(response|resolution):[+\d]+[%m]@\d+$/.test(text);

describe('what a wallboard sees', () => {
  const seen = seenBy(wallboard);
  const shown = new Set(seen.flatMap(textsIn));

  it('has tickets, people and customers to show', () => {
    expect(new Set(seen.map(({ stream }) => stream))).toEqual(new Set(['ticket', 'person', 'organisation']));
    expect(seen.filter(isTicketEvent).length).toBe(journal.filter(isTicketEvent).length);
  });

  it('holds no text of or about a person: only the names of the customers', () => {
    const customers = ['Voorbeeld Vastgoed', 'Voorbeeld Metaal'];
    expect([...shown].filter(isHuman).sort()).toEqual(customers.toSorted());
  });

  it.each(['Karin Jansen', 'Anna de Vries', 'Sanne Smit', 'a.devries@voorbeeldmetaal.example', '+31850002203'])(
    'has nothing of %s, not even within a longer text',
    (secret) => {
      expect(journal.flatMap(textsIn).some((text) => text.includes(secret))).toBe(true);
      expect([...shown].filter((text) => text.includes(secret))).toEqual([]);
    },
  );

  it('shows the people of the desk by their initials', () => {
    const names = seen.flatMap(({ body }) => (body.type === 'person.saved' ? [body.name] : []));
    expect(names).toEqual(['SS', 'TW', 'ND', 'BB', 'KJ', 'AV', 'W']);
  });

  it('is refused a call or a contact: they are outside its streams', () => {
    const others = journal.filter(({ stream }) => stream === 'call' || stream === 'contact');
    expect(others.length).toBeGreaterThan(0);
    for (const event of others) expect(() => visibleEvent(event, wallboard)).toThrow('outside its streams');
  });
});

describe('what an administrator sees', () => {
  const seen = seenBy(metaal);

  it('is their own organisation, and the people of the desk', () => {
    expect(seen.flatMap(({ body }) => (body.type === 'organisation.saved' ? [body.name] : []))).toEqual([
      'Voorbeeld Metaal',
    ]);
    expect(seen.flatMap(textsIn).filter((text) => text.includes('voorbeeldvastgoed'))).toEqual([]);
    expect(seen.some(({ stream }) => stream === 'call')).toBe(false);
  });

  it('holds no internal note, no note of a call and no word between colleagues', () => {
    const notes = journal.flatMap(({ body }) => {
      if (body.type === 'ticket.noteAdded') return [body.text];
      if (body.type === 'ticket.handedOver' && body.note !== undefined) return [body.note];
      return body.type === 'ticket.callAdded' ? [body.call.notes] : [];
    });
    expect(notes.length).toBeGreaterThan(50);
    const shown = new Set(seen.flatMap(textsIn));
    expect(notes.filter((note) => shown.has(note))).toEqual([]);
    const calls = seen.flatMap(({ body }) => (body.type === 'ticket.registered' && body.call ? [body.call.notes] : []));
    expect(new Set(calls)).toEqual(new Set(['']));
  });

  it('holds what the customer wrote and was told', () => {
    const types = new Set(seen.map(({ body }) => body.type));
    expect(types).toContain('ticket.replied');
    expect(types).toContain('ticket.mailReceived');
    const answers = seen.flatMap(({ body }) => (body.type === 'ticket.replied' ? [body.text] : []));
    expect(answers).not.toContain('');
  });
});

describe('what is hidden', () => {
  it.each([wallboard, metaal])('leaves no hole in the order: $role', (viewer) => {
    const histories = historiesOf(seenBy(viewer));
    for (const history of histories.values()) {
      expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
    }
    expect(histories.size).toBeGreaterThan(100);
  });

  it.each([wallboard, metaal])('changes no clock, no status and no owner: $role', (viewer) => {
    const whole = historiesOf(journal);
    for (const [id, history] of historiesOf(seenBy(viewer))) {
      const { status, facts, ownerId, priority } = ticketOf(whole.get(id) ?? []);
      expect(ticketOf(history)).toMatchObject({
        status,
        facts,
        ...(ownerId && { ownerId }),
        ...(priority && { priority }),
      });
    }
  });

  it('is nothing for the desk', () => {
    expect(seenBy({ role: 'agent' })).toEqual(journal);
    expect(seenBy({ role: 'lead' })).toEqual(journal);
  });
});
