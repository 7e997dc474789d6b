import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src-main/bridge/dispatch.ts';
import { type CallArgument, type CallName, callTable } from '../../../src-shared/contract/calls.ts';
import {
  command,
  deskTemplate,
  furnish,
  openFurnishedDesk,
  people,
  phoneCall,
  registration,
} from '../../support/test-desk.ts';

const viewers = ['agent', 'lead', 'administrator', 'otherAdministrator', 'wallboard'] as const;

const HALLO = 'd3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9';

/** One good argument for each call; the ticket and the file are Voorbeeld Metaal's, whose administrator is 'administrator'. */
const good: { readonly [Name in CallName]: () => CallArgument<Name> } = {
  'session.hello': () => ({ contractVersion: 1 }),
  'commands.execute': () =>
    command({ type: 'ticket.reply', ticketId: 't-metaal', text: 'Dank.', via: 'portal', attachments: [] }),
  'journal.since': () => ({ cursor: 0, limit: 100 }),
  'journal.fill': () => ({ limit: 100 }),
  'journal.stream': () => ({ stream: 'ticket', id: 't-metaal' }),
  'blobs.put': () => ({ base64: 'aGFsbG8=' }),
  'blobs.get': () => ({ blobId: HALLO, ticketId: 't-metaal' }),
  'settings.get': () => ({}),
  'settings.saveMailbox': () => ({
    enabled: false,
    host: 'mail.example',
    port: 993,
    security: 'tls',
    user: 'desk',
    folder: 'INBOX',
    password: 'geheim',
  }),
  'settings.saveDesk': () => ({ deskName: 'Balie' }),
  'links.list': () => ({}),
  'links.create': () => ({ personId: people.agent.id }),
  'links.withdraw': () => ({ linkId: 'no-such-link' }),
};

/** Every cell, in the order of `viewers`. */
const matrix: { readonly [Name in CallName]: readonly [string, string, string, string, string] } = {
  'session.hello': ['ok', 'ok', 'ok', 'ok', 'ok'],
  'commands.execute': ['ok', 'ok', 'ok', 'refused', 'forbidden'],
  'journal.since': ['ok', 'ok', 'ok', 'ok', 'ok'],
  'journal.fill': ['ok', 'ok', 'ok', 'ok', 'ok'],
  'journal.stream': ['ok', 'ok', 'ok', 'notFound', 'ok'],
  'blobs.put': ['ok', 'ok', 'ok', 'ok', 'forbidden'],
  'blobs.get': ['ok', 'ok', 'ok', 'notFound', 'forbidden'],
  'settings.get': ['ok', 'ok', 'forbidden', 'forbidden', 'forbidden'],
  'settings.saveMailbox': ['forbidden', 'ok', 'forbidden', 'forbidden', 'forbidden'],
  'settings.saveDesk': ['forbidden', 'ok', 'forbidden', 'forbidden', 'forbidden'],
  'links.list': ['forbidden', 'ok', 'forbidden', 'forbidden', 'forbidden'],
  'links.create': ['forbidden', 'ok', 'forbidden', 'forbidden', 'forbidden'],
  'links.withdraw': ['forbidden', 'notFound', 'forbidden', 'forbidden', 'forbidden'],
};

const deskWithTicket = deskTemplate(async (desk) => {
  await furnish(desk);
  await desk.blobs.put(new TextEncoder().encode('hallo'));
  await desk.set({
    ...registration('t-metaal', 'org-metaal'),
    attachments: [{ blobId: HALLO, name: 'hallo.txt', type: 'text/plain', size: 5 }],
  });
});

describe('every call by every role', () => {
  const cells = Object.entries(matrix).flatMap(([name, row]) =>
    row.map((expected, index) => ({ name, viewer: viewers[index] ?? 'agent', expected })),
  );

  it('is written down', () => {
    expect(Object.keys(matrix)).toEqual(Object.keys(callTable));
  });

  it.each(cells)('$name by $viewer: $expected', async ({ name, viewer, expected }) => {
    const desk = await deskWithTicket();
    const argument = Object.entries(good).find(([call]) => call === name)?.[1]();
    const answer = await dispatch(desk.services, desk.session(people[viewer].id), name, argument);
    expect(answer.ok ? 'ok' : answer.error.kind).toBe(expected);
  });
});

describe('what comes back', () => {
  it('holds nothing of another customer, whatever is asked', async () => {
    const desk = await deskWithTicket();
    await desk.set(phoneCall('t-metaal-2', 'org-metaal'));
    const other = desk.session(people.otherAdministrator.id);
    const asked: readonly (readonly [CallName, unknown])[] = [
      ['session.hello', { contractVersion: 1 }],
      ['journal.since', { cursor: 0, limit: 1000 }],
      ['journal.fill', { limit: 1000 }],
    ];
    for (const [name, argument] of asked) {
      const answer = await dispatch(desk.services, other, name, argument);
      expect(answer.ok).toBe(true);
      expect(JSON.stringify(answer)).not.toMatch(/Voorbeeld Metaal|t-metaal|Order blijft hangen|Scanner|Anna de Vries/);
    }
  });

  it('holds no personal data for a wallboard', async () => {
    const desk = await deskWithTicket();
    await desk.set(phoneCall('t-metaal-2', 'org-metaal'));
    const board = desk.session(people.wallboard.id);
    for (const [name, argument] of [
      ['journal.since', { cursor: 0, limit: 1000 }],
      ['journal.fill', { limit: 1000 }],
      ['journal.stream', { stream: 'ticket', id: 't-metaal' }],
    ] as const) {
      const answer = await dispatch(desk.services, board, name, argument);
      expect(answer.ok).toBe(true);
      expect(JSON.stringify(answer)).not.toMatch(/Order|Scanner|Piet|Sanne|Anna|Bakker|\+3185|@|hallo\.txt|werkvloer/);
    }
  });

  it('shows an administrator neither notes nor call notes of their own tickets', async () => {
    const desk = await deskWithTicket();
    await desk.set(phoneCall('t-metaal-2', 'org-metaal'));
    await desk.set({ type: 'ticket.note', ticketId: 't-metaal', text: 'Intern: lastige klant.' });
    const anna = desk.session(people.administrator.id);
    const answer = await dispatch(desk.services, anna, 'journal.since', { cursor: 0, limit: 1000 });
    expect(JSON.stringify(answer)).toContain('Scanner leest niets');
    expect(JSON.stringify(answer)).not.toMatch(/lastige klant|werkvloer/);
  });

  it('does not show an administrator the events of a command of somebody else that they repeat', async () => {
    const desk = await openFurnishedDesk();
    const theirs = command(registration('t-vastgoed', 'org-vastgoed'));
    const karin = desk.session(people.otherAdministrator.id);
    const anna = desk.session(people.administrator.id);
    expect(await dispatch(desk.services, karin, 'commands.execute', theirs)).toMatchObject({
      ok: true,
      value: { events: [{ streamId: 't-vastgoed' }] },
    });
    expect(await dispatch(desk.services, anna, 'commands.execute', theirs)).toMatchObject({
      ok: true,
      value: { events: [] },
    });
  });
});
