import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src-main/bridge/dispatch.ts';
import { openFurnishedDesk, people } from '../../support/test-desk.ts';

describe('dispatch', () => {
  it.each(['no.such.call', '', '__proto__', 'constructor', 'toString'])('knows no call %j', async (name) => {
    const desk = await openFurnishedDesk();
    expect(await dispatch(desk.services, desk.session(people.lead.id), name, {})).toEqual({
      ok: false,
      error: { kind: 'unknownCall' },
    });
  });

  it('says what is wrong with an argument, and not what stood there', async () => {
    const desk = await openFurnishedDesk();
    const argument = {
      enabled: true,
      host: '',
      port: 99_999,
      security: 'tls',
      user: 'desk',
      password: 7,
      extra: 'geheim',
    };
    const answer = await dispatch(desk.services, desk.session(people.lead.id), 'settings.saveMailbox', argument);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'badArgument' } });
    const problems = !answer.ok && answer.error.kind === 'badArgument' ? answer.error.problems : [];
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'host',
      'port',
      'password',
      'settings.saveMailbox',
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/99999|geheim/);
  });

  it('tells who may not call nothing about the argument', async () => {
    const desk = await openFurnishedDesk();
    expect(await dispatch(desk.services, desk.session(people.agent.id), 'settings.saveDesk', { wrong: true })).toEqual({
      ok: false,
      error: { kind: 'forbidden' },
    });
  });

  it('answers a failure with a reference that stands in the log', async () => {
    const desk = await openFurnishedDesk();
    await desk.journal.close();
    const answer = await dispatch(desk.services, desk.session(people.lead.id), 'journal.since', {
      cursor: 0,
      limit: 1,
    });
    const reference = !answer.ok && answer.error.kind === 'failed' ? answer.error.reference : undefined;
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    const line = JSON.parse(readFileSync(join(desk.folder, 'log', 'klokslag.log'), 'utf8'));
    expect(line).toMatchObject({ level: 'error', message: 'a call failed', reference, call: 'journal.since' });
    expect(line.where[0]).toMatch(/^at /);
  });

  it('says hello with all that a screen starts from', async () => {
    const desk = await openFurnishedDesk();
    const answer = await dispatch(desk.services, desk.session(people.wallboard.id), 'session.hello', {
      contractVersion: 9,
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        contractVersion: 3,
        deskName: 'Servicedesk',
        journalId: desk.journal.id,
        person: { id: people.wallboard.id, role: 'wallboard' },
        contracts: [{ id: 'smart-fms-basic' }, { id: 'smart-production-suite' }],
        head: 9,
        now: desk.clock.time,
        example: false,
      },
    });
  });
});
