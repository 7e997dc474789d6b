import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Push } from '../../../src-shared/contract/calls.ts';
import { openFurnishedDesk, openTestDesk, people, type TestDesk } from '../../support/test-desk.ts';

const WEEK = 7 * 24 * 3_600_000;

async function linkFor(desk: TestDesk, personId: string = people.agent.id) {
  const made = await desk.services.links.create(personId);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

async function sessionFor(desk: TestDesk, personId: string = people.agent.id) {
  const { link, secret } = await linkFor(desk, personId);
  const session = await desk.services.links.exchange(secret);
  if (!session) throw new Error('the link was not accepted');
  const heard: Push[] = [];
  desk.push.subscribe(session.session, (push) => heard.push(push));
  return { link, secret, token: session.token, heard };
}

describe('a link', () => {
  it('opens a session once', async () => {
    const desk = await openFurnishedDesk();
    const { link, secret } = await linkFor(desk);
    const answers = await Promise.all([desk.services.links.exchange(secret), desk.services.links.exchange(secret)]);
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    expect(await desk.services.links.exchange(secret)).toBeUndefined();
    const [token] = answers.flatMap((answer) => answer?.token ?? []);
    expect(await desk.services.links.sessionOf(token ?? '')).toEqual({
      person: desk.services.directory.person(people.agent.id),
      linkId: link.id,
    });
    expect(desk.services.links.list()).toMatchObject([
      { id: link.id, usedAt: desk.clock.time, lastSeenAt: desk.clock.time },
    ]);
  });

  it('opens nothing by itself, nor does its id or a guess', async () => {
    const desk = await openFurnishedDesk();
    const { link, secret } = await linkFor(desk);
    for (const guess of [secret, link.id, '', 'undefined']) {
      expect(await desk.services.links.sessionOf(guess)).toBeUndefined();
    }
    for (const guess of [link.id, '', 'undefined']) expect(await desk.services.links.exchange(guess)).toBeUndefined();
  });

  it('is void after a week', async () => {
    const desk = await openFurnishedDesk();
    const { secret } = await linkFor(desk);
    desk.clock.time += WEEK;
    expect(await desk.services.links.exchange(secret)).toBeUndefined();
    desk.clock.time -= 1;
    expect(await desk.services.links.exchange(secret)).toBeDefined();
  });

  it('is made only for somebody who is there and active', async () => {
    const desk = await openFurnishedDesk();
    await desk.set({
      type: 'person.save',
      personId: people.agent.id,
      name: 'Sanne Smit',
      role: 'agent',
      active: false,
    });
    expect(await desk.services.links.create(people.agent.id)).toMatchObject({ error: { code: 'unknownPerson' } });
    expect(await desk.services.links.create('nobody')).toMatchObject({ error: { code: 'unknownPerson' } });
  });

  it('that a start printed is replaced by the next start, unless it was used', async () => {
    const desk = await openFurnishedDesk();
    const first = await desk.services.links.createForStart(people.lead.id);
    const second = await desk.services.links.createForStart(people.lead.id);
    if (!first.ok || !second.ok) throw new Error('no link');
    expect(await desk.services.links.exchange(first.value.secret)).toBeUndefined();
    expect(await desk.services.links.exchange(second.value.secret)).toBeDefined();
    await desk.services.links.createForStart(people.lead.id);
    expect(desk.services.links.list()).toHaveLength(2);
  });
});

describe('a session', () => {
  it('holds after a restart, also one that nobody prepared', async () => {
    const desk = await openFurnishedDesk();
    const { token } = await sessionFor(desk);
    const again = await openTestDesk(desk.folder);
    expect(await again.services.links.sessionOf(token)).toMatchObject({ person: { id: people.agent.id } });
  });

  it('ends at once when its link is withdrawn, and the screen is told', async () => {
    const desk = await openFurnishedDesk();
    const { link, token, heard } = await sessionFor(desk);
    const other = await sessionFor(desk, people.lead.id);
    expect(await desk.services.links.withdraw(link.id)).toMatchObject({ withdrawnAt: desk.clock.time });
    expect(heard).toEqual([{ kind: 'signedOut' }]);
    expect(await desk.services.links.sessionOf(token)).toBeUndefined();
    expect(other.heard).toEqual([]);
    expect(await desk.services.links.sessionOf(other.token)).toBeDefined();
    expect(await desk.services.links.withdraw('no-such-link')).toBeUndefined();
  });

  it('cannot be had from a link that was withdrawn before', async () => {
    const desk = await openFurnishedDesk();
    const { link, secret } = await linkFor(desk);
    await desk.services.links.withdraw(link.id);
    expect(await desk.services.links.exchange(secret)).toBeUndefined();
  });

  it.each([
    ['is no longer active', { role: 'administrator', organisationId: 'org-metaal', active: false }],
    ['gets another role', { role: 'agent', active: true }],
    ['goes to another customer', { role: 'administrator', organisationId: 'org-vastgoed', active: true }],
  ] as const)('ends when its person %s', async (_what, change) => {
    const desk = await openFurnishedDesk();
    const { token, heard } = await sessionFor(desk, people.administrator.id);
    await desk.set({ type: 'person.save', personId: people.administrator.id, name: 'Anna de Vries', ...change });
    expect(heard.map(({ kind }) => kind)).toEqual(['journal.advanced', 'signedOut']);
    expect(await desk.services.links.sessionOf(token)).toBeUndefined();
  });

  it('goes on when its person only gets another name', async () => {
    const desk = await openFurnishedDesk();
    const { token } = await sessionFor(desk);
    await desk.set({
      type: 'person.save',
      personId: people.agent.id,
      name: 'Sanne Smit-Bos',
      role: 'agent',
      active: true,
    });
    expect(await desk.services.links.sessionOf(token)).toMatchObject({ person: { name: 'Sanne Smit-Bos' } });
  });
});

it('keeps no secret on the disk', async () => {
  const desk = await openFurnishedDesk();
  const { secret, token } = await sessionFor(desk);
  await desk.close();
  for (const file of ['settings/links.json', 'journal.sqlite']) {
    const content = readFileSync(join(desk.folder, file), 'latin1');
    expect(content.includes(secret)).toBe(false);
    expect(content.includes(token)).toBe(false);
  }
});
