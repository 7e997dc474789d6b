import { describe, expect, it } from 'vitest';
import { actorOf } from '../../../src-main/services/session.ts';
import type { Push } from '../../../src-shared/contract/calls.ts';
import {
  command,
  MONDAY_TEN,
  openFurnishedDesk,
  people,
  phoneCall,
  registration,
  type TestDesk,
} from '../../support/test-desk.ts';

function as(desk: TestDesk, who: keyof typeof people) {
  return actorOf(desk.session(people[who].id).person);
}

describe('a command', () => {
  it('becomes events under the customer it is about', async () => {
    const desk = await openFurnishedDesk();
    const outcome = await desk.services.execute(command(phoneCall('t1', 'org-metaal')), as(desk, 'agent'));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        cursor: 11,
        events: [
          {
            seq: 10,
            stream: 'call',
            streamId: 'call-t1',
            version: 1,
            body: { type: 'call.logged', agentId: 'person-agent' },
          },
          {
            seq: 11,
            stream: 'ticket',
            streamId: 't1',
            number: 10001,
            body: { type: 'ticket.registered', ownerId: 'person-agent' },
          },
        ],
      },
    });
    expect(await desk.journal.organisationOf('ticket', 't1')).toBe('org-metaal');
    expect(await desk.journal.organisationOf('contact', 'contact-org-metaal')).toBe('org-metaal');
    expect(await desk.journal.organisationOf('organisation', 'org-metaal')).toBe('org-metaal');
    expect(await desk.journal.organisationOf('person', people.administrator.id)).toBe('org-metaal');
    expect(await desk.journal.organisationOf('person', people.agent.id)).toBeUndefined();
  });

  it('is carried out once, however often it is sent, also at the same time', async () => {
    const desk = await openFurnishedDesk();
    const log = command(phoneCall('t1', 'org-metaal'));
    const answers = await Promise.all([1, 2, 3].map(() => desk.services.execute(log, as(desk, 'agent'))));
    answers.push(await desk.services.execute({ ...log, writtenAt: log.writtenAt + 5 }, as(desk, 'agent')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await desk.journal.head()).toBe(11);
  });

  it('is refused when its id has been used for something else', async () => {
    const desk = await openFurnishedDesk();
    const first = command(registration('t1', 'org-metaal'));
    await desk.services.execute(first, as(desk, 'administrator'));
    const second = { ...first, body: { ...registration('t1', 'org-metaal'), subject: 'Iets anders' } };
    expect(await desk.services.execute(second, as(desk, 'administrator'))).toEqual({
      ok: false,
      error: { code: 'commandReused' },
    });
  });

  it('is decided anew when somebody else was first: of two who take a ticket, one is told', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(registration('t1', 'org-metaal'));
    const take = () => command({ type: 'ticket.take', ticketId: 't1' });
    const [agent, lead] = await Promise.all([
      desk.services.execute(take(), as(desk, 'agent')),
      desk.services.execute(take(), as(desk, 'lead')),
    ]);
    expect([agent, lead].filter(({ ok }) => ok)).toHaveLength(1);
    expect([agent, lead].find(({ ok }) => !ok)).toMatchObject({ ok: false, error: { code: 'alreadyOwned' } });
  });

  it('is refused while a file that it speaks of is not stored', async () => {
    const desk = await openFurnishedDesk();
    const blobId = 'd3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9';
    const attachments = [{ blobId, name: 'hallo.txt', type: 'text/plain', size: 5 }];
    const register = command({ ...registration('t1', 'org-metaal'), attachments });
    expect(await desk.services.execute(register, as(desk, 'administrator'))).toEqual({
      ok: false,
      error: { code: 'missingAttachment', detail: blobId },
    });
    await desk.blobs.put(new TextEncoder().encode('hallo'));
    expect(await desk.services.execute(register, as(desk, 'administrator'))).toMatchObject({ ok: true });
  });

  it('keeps when it was written only where it came late', async () => {
    const desk = await openFurnishedDesk();
    const late = command(registration('t1', 'org-metaal'), MONDAY_TEN - 3_600_000);
    const prompt = command(registration('t2', 'org-metaal'), MONDAY_TEN - 1000);
    await desk.services.execute(late, as(desk, 'administrator'));
    await desk.services.execute(prompt, as(desk, 'administrator'));
    const [first] = await desk.journal.stream('ticket', 't1');
    const [second] = await desk.journal.stream('ticket', 't2');
    expect(first).toMatchObject({ at: MONDAY_TEN, writtenAt: MONDAY_TEN - 3_600_000 });
    expect(second).not.toHaveProperty('writtenAt');
  });

  it('is told to the screens when it is stored, and not when it is refused or repeated', async () => {
    const desk = await openFurnishedDesk();
    const heard: Push[] = [];
    desk.push.subscribe(desk.session(people.wallboard.id), (push) => heard.push(push));
    const register = command(registration('t1', 'org-metaal'));
    await desk.services.execute(register, as(desk, 'administrator'));
    await desk.services.execute(register, as(desk, 'administrator'));
    await desk.services.execute(command(registration('t2', 'org-metaal')), as(desk, 'otherAdministrator'));
    expect(heard).toEqual([{ kind: 'journal.advanced', cursor: 10 }]);
  });
});

describe('a mail', () => {
  it('cannot be kept out by a person who uses its id first', async () => {
    const desk = await openFurnishedDesk();
    const early = { ...command(registration('t1', 'org-metaal')), id: 'mail:0001' };
    expect(await desk.services.execute(early, as(desk, 'administrator'))).toEqual({
      ok: false,
      error: { code: 'invalid', detail: 'mail:0001' },
    });
    expect(await desk.journal.ofCommand('mail:0001')).toBeUndefined();
  });

  it('is known by its id, whatever is made of it the second time, and found again by its message id', async () => {
    const desk = await openFurnishedDesk();
    const rawBlobId = await desk.blobs.put(new TextEncoder().encode('From: …'));
    const receive = (ticketId: string) => ({
      id: 'mail:0001',
      writtenAt: MONDAY_TEN,
      body: {
        type: 'mail.receive' as const,
        ticketId,
        joins: false,
        subject: 'Vraag',
        mail: {
          messageId: '<a@voorbeeldmetaal.example>',
          inReplyTo: [],
          from: {},
          to: [],
          receivedAt: MONDAY_TEN,
          text: '',
          rawBlobId,
          attachments: [],
        },
      },
    });
    const mailbox = { kind: 'system', part: 'mail' } as const;
    const first = await desk.services.execute(receive('t1'), mailbox);
    expect(await desk.services.execute(receive('t2'), mailbox)).toEqual(first);
    expect(await desk.journal.findByKey('mail:<a@voorbeeldmetaal.example>')).toBe('t1');
  });
});
