import { expect, it } from 'vitest';
import { createCommandService } from '../../../src-main/services/command-service.ts';
import { actorOf } from '../../../src-main/services/session.ts';
import type { JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import { command, openFurnishedDesk, people, registration } from '../../support/test-desk.ts';

async function commandsTogether() {
  const desk = await openFurnishedDesk();
  const contracts = shippedContracts();
  if (!contracts.ok) throw new Error(contracts.error);
  const told: JournalEvent[] = [];
  let appends = 0;
  const journal = new Proxy(desk.journal, {
    get(target, name) {
      if (name === 'append') appends += 1;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  const service = createCommandService({
    journal,
    blobs: desk.blobs,
    clock: { now: () => desk.clock.time },
    ids: desk.services.ids,
    contracts: contracts.value,
    directory: desk.services.directory,
    onAppended: async (events) => {
      told.push(...events);
    },
  });
  return { desk, service, told, appends: () => appends, anna: actorOf(desk.session(people.administrator.id).person) };
}

it('stores commands together, in the order asked, and tells of them once', async () => {
  const { service, told, appends, anna, desk } = await commandsTogether();
  const before = await desk.journal.head();
  const answers = await service.executeAll(
    ['t1', 't2', 't3'].map((id) => command(registration(id, 'org-metaal'))),
    anna,
  );
  expect(
    answers.map((answer) => answer.ok && answer.value.events.map(({ streamId, number }) => [streamId, number])),
  ).toEqual([[['t1', 10001]], [['t2', 10002]], [['t3', 10003]]]);
  expect(told.map(({ seq }) => seq)).toEqual([before + 1, before + 2, before + 3]);
  expect(appends()).toBe(0);
});

it('stores the others when one is refused, and answers each for itself', async () => {
  const { service, anna } = await commandsTogether();
  const answers = await service.executeAll(
    [registration('t1', 'org-metaal'), registration('t2', 'org-vastgoed'), registration('t3', 'org-metaal')].map(
      (body) => command(body),
    ),
    anna,
  );
  expect(answers.map((answer) => (answer.ok ? 'stored' : answer.error.code))).toEqual([
    'stored',
    'otherOrganisation',
    'stored',
  ]);
});

it('stores both of two that touch the same ticket', async () => {
  const { service, desk } = await commandsTogether();
  await desk.set(registration('t1', 'org-metaal'));
  const agent = actorOf(desk.session(people.agent.id).person);
  const answers = await service.executeAll(
    ['een', 'twee'].map((text) => command({ type: 'ticket.note', ticketId: 't1', text })),
    agent,
  );
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await desk.journal.stream('ticket', 't1')).map(({ body }) => body.type)).toEqual([
    'ticket.registered',
    'ticket.noteAdded',
    'ticket.noteAdded',
  ]);
});

it('knows what was stored before', async () => {
  const { service, anna, desk } = await commandsTogether();
  const [first, second] = [command(registration('t1', 'org-metaal')), command(registration('t2', 'org-metaal'))];
  await service.execute(first, anna);
  const answers = await service.executeAll([first, second], anna);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await desk.journal.streamsOfKind('ticket')).toHaveLength(2);
});
