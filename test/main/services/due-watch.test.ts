import { describe, expect, it } from 'vitest';
import { actorOf } from '../../../src-main/services/session.ts';
import type { JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import * as say from '../../support/story-commands.ts';
import { amsterdam } from '../../support/story-desk.ts';
import {
  command,
  openFurnishedDesk,
  openTestDesk,
  people,
  phoneCall,
  registration,
  type TestDesk,
} from '../../support/test-desk.ts';

const watch = { kind: 'system', part: 'watch' } as const;

async function give(desk: TestDesk, who: keyof typeof people, when: string, body: CommandBody): Promise<void> {
  await desk.timers.pass(amsterdam(when));
  const done = await desk.services.execute(command(body), actorOf(desk.session(people[who].id).person));
  if (!done.ok) throw new Error(`${body.type} was refused: ${done.error.code}`);
}

/** What the watch recorded: level, when it was due and when it was recorded, on a Dutch clock. */
async function steps(desk: TestDesk, ticketId = 't'): Promise<readonly string[]> {
  const events = await desk.journal.stream('ticket', ticketId);
  return events.flatMap(({ body, at, by }: JournalEvent) => {
    if (body.type !== 'ticket.escalated' || body.cause.kind !== 'threshold') return [];
    expect(by).toEqual(watch);
    const late = at - body.cause.dueAt;
    return [`${body.level} ${clockTime(body.cause.dueAt)}${late === 0 ? '' : `, recorded ${clockTime(at)}`}`];
  });
}

function clockTime(at: number): string {
  const options = { timeZone: 'Europe/Amsterdam', day: 'numeric', timeStyle: undefined } as const;
  const parts = { ...options, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return new Intl.DateTimeFormat('sv-SE', parts).format(at);
}

/** Class A, on Monday at ten: an answer by 12:00. */
async function deskWithOutage(): Promise<TestDesk> {
  const desk = await openFurnishedDesk();
  desk.services.watch.start();
  await give(desk, 'otherAdministrator', '2026-11-23 10:00', { ...registration('t', 'org-vastgoed'), priority: 'A' });
  return desk;
}

/** Type c, phoned in on Monday, answered at once: solved by Tuesday 10:00. */
async function deskWithStandstill(): Promise<TestDesk> {
  const desk = await openFurnishedDesk();
  desk.services.watch.start();
  await give(desk, 'agent', '2026-11-23 10:00', phoneCall('t', 'org-metaal'));
  await give(desk, 'agent', '2026-11-23 10:01', say.toldByPhone);
  return desk;
}

const all = ['1 23 11:30:00', '2 23 12:00:00', '3 24 12:00:00'];

describe('the watch', () => {
  it('F13 takes each step at its moment, within service hours, and each once', async () => {
    const desk = await deskWithOutage();
    await desk.timers.pass(amsterdam('2026-11-23 11:29:59'));
    expect(await steps(desk)).toEqual([]);
    await desk.timers.pass(amsterdam('2026-11-23 11:30'));
    expect(await steps(desk)).toEqual(all.slice(0, 1));
    await desk.timers.pass(amsterdam('2026-11-23 12:00'));
    expect(await steps(desk)).toEqual(all.slice(0, 1));
    await desk.timers.pass(amsterdam('2026-11-23 12:00') + 1);
    expect(await steps(desk)).toEqual(all.slice(0, 2));
    await desk.timers.pass(amsterdam('2026-11-26 12:00'));
    expect(await steps(desk)).toEqual(all);
  });

  it('leaves alone what was answered in time', async () => {
    const desk = await deskWithOutage();
    await give(desk, 'agent', '2026-11-23 11:29', say.reply);
    await desk.timers.pass(amsterdam('2026-11-25 12:00'));
    expect(await steps(desk)).toEqual([]);
  });

  it('stands still with the clock, and goes on with it', async () => {
    const desk = await deskWithStandstill();
    await give(desk, 'agent', '2026-11-23 12:00', say.wait);
    await desk.timers.pass(amsterdam('2026-11-24 12:00'));
    expect(await steps(desk)).toEqual([]);
    await give(desk, 'agent', '2026-11-24 12:00', say.resume);
    await desk.timers.pass(amsterdam('2026-11-25 12:00'));
    // The call was answered at 09:59: 2:01 used on Monday, so 4:44 more for three quarters of nine, and 6:59 for all of them.
    expect(await steps(desk)).toEqual(['1 24 16:44:00', '2 25 09:59:00']);
  });

  it('plans anew when the priority changes', async () => {
    const desk = await deskWithOutage();
    await give(desk, 'agent', '2026-11-23 11:00', say.changePriority('B'));
    await desk.timers.pass(amsterdam('2026-11-23 16:30'));
    expect(await steps(desk)).toEqual(['1 23 16:30:00']);
  });

  it('plans anew when a version with other service hours begins', async () => {
    const desk = await deskWithOutage();
    await give(desk, 'lead', '2026-11-23 10:30', newHours('2026-11-23T10:00:00Z', ['14:00', '17:00']));
    await desk.timers.pass(amsterdam('2026-11-23 16:00'));
    // One hour by the old hours, the other half hour from 14:00 by the new ones.
    expect(await steps(desk)).toEqual(['1 23 14:30:00', '2 23 15:00:00']);
  });

  it('has nothing to do where the contract names no steps', async () => {
    const desk = await openFurnishedDesk();
    desk.services.watch.start();
    const saved = newHours('2026-11-23T09:00:00Z', ['09:00', '17:00']);
    await give(desk, 'lead', '2026-11-23 10:00', { ...saved, draft: { ...saved.draft, thresholds: [] } });
    await give(desk, 'otherAdministrator', '2026-11-23 10:01', { ...registration('t', 'org-vastgoed'), priority: 'A' });
    await desk.timers.pass(amsterdam('2026-11-24 17:00'));
    expect(await steps(desk)).toEqual([]);
  });

  it('catches up after it was away, in the order of the moments, and doubles nothing when it starts again', async () => {
    const desk = await deskWithOutage();
    await desk.timers.pass(amsterdam('2026-11-23 11:40'));
    await desk.close();
    const second = await openTestDesk(desk.folder);
    second.clock.time = amsterdam('2026-11-28 15:00');
    second.services.watch.start();
    await second.timers.pass(amsterdam('2026-11-28 15:00'));
    const caughtUp = ['1 23 11:30:00', '2 23 12:00:00, recorded 28 15:00:00', '3 24 12:00:00, recorded 28 15:00:00'];
    expect(await steps(second)).toEqual(caughtUp);
    await second.close();
    const third = await openTestDesk(desk.folder);
    third.clock.time = amsterdam('2026-11-30 15:00');
    third.services.watch.start();
    await third.timers.pass(amsterdam('2026-11-30 16:00'));
    expect(await steps(third)).toEqual(caughtUp);
  });

  it('notices within a minute that the machine slept', async () => {
    const desk = await deskWithOutage();
    await desk.timers.pass(amsterdam('2026-11-23 10:10'));
    // The timer of the next check goes off late.
    desk.timers.sleep(amsterdam('2026-11-23 11:45'));
    await desk.timers.pass(amsterdam('2026-11-23 11:45'));
    expect(await steps(desk)).toEqual(['1 23 11:30:00, recorded 23 11:45:00']);
  });

  it('has one timer, however many tickets there are, and none when it is stopped, twice', async () => {
    const desk = await openFurnishedDesk();
    desk.services.watch.start();
    for (let number = 1; number <= 120; number += 1) {
      await desk.set({ ...registration(`t${number}`, 'org-vastgoed'), priority: 'A' });
    }
    await desk.timers.pass(amsterdam('2026-11-23 12:30'));
    expect(desk.timers.waiting).toBe(1);
    for (const id of ['t1', 't60', 't120']) expect(await steps(desk, id)).toEqual(all.slice(0, 2));
    await desk.services.watch.stop();
    await desk.services.watch.stop();
    expect(desk.timers.waiting).toBe(0);
  });

  it('tries again what could not be recorded', async () => {
    const desk = await deskWithOutage();
    await desk.timers.pass(amsterdam('2026-11-23 11:29'));
    const { append } = desk.journal;
    desk.journal.append = () => Promise.reject(new Error('disk full'));
    await desk.timers.pass(amsterdam('2026-11-23 11:35'));
    expect(await steps(desk)).toEqual([]);
    desk.journal.append = append;
    await desk.timers.pass(amsterdam('2026-11-23 11:37'));
    expect(await steps(desk)).toEqual(['1 23 11:30:00, recorded 23 11:36:00']);
  });

  it('cannot be forestalled by a person who uses its ids first', async () => {
    const desk = await deskWithOutage();
    const early = { ...command(say.note), id: `watch:t:response:75%@${amsterdam('2026-11-23 10:00')}` };
    expect(await desk.services.execute(early, actorOf(desk.session(people.agent.id).person))).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

/** Smart FMS with these hours on every working day from then on. */
function newHours(validFrom: string, hours: [string, string]): Extract<CommandBody, { type: 'contract.saveVersion' }> {
  const shipped = shippedContractData();
  const [contract] = shipped.ok ? shipped.value : [];
  const [first] = contract?.versions ?? [];
  if (!contract || !first) throw new Error('no contract ships');
  const { version: _number, saved: _maker, ...draft } = first;
  const weekly = { mon: [hours], tue: [hours], wed: [hours], thu: [hours], fri: [hours] };
  return {
    type: 'contract.saveVersion',
    contractId: contract.id,
    draft: { ...draft, validFrom, calendar: { ...draft.calendar, weekly } },
    reason: 'Andere openingstijden',
  };
}
