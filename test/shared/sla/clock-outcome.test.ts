import { describe, expect, it } from 'vitest';
import { clockOutcomes, isAtRisk, standingAt } from '../../../src-shared/sla/clock-outcome.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import {
  changePriority,
  close,
  mail,
  phone,
  plan,
  portal,
  registerInTicketbox,
  reply,
  resolve,
  resume,
  wait,
} from '../../support/story-commands.ts';
import { amsterdam, anna, karin, mailbox, StoryDesk, sanne } from '../../support/story-desk.ts';

const outcomesOf = (desk: StoryDesk) => clockOutcomes(desk.ticket(), desk.contracts);
const statesOf = (desk: StoryDesk) => outcomesOf(desk).map(({ measure, state }) => ({ measure, ...state }));
const reportedB = () => new StoryDesk().let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }));

describe('what a clock is worth in the figures', () => {
  it('P6 P7 is one outcome for each committed clock, with the promise it is counted under', () => {
    const common = { ticketId: 't', contractId: 'smart-production-suite', organisationId: 'metaal', priority: 'b' };
    const startedAt = amsterdam('2026-11-19 12:58');
    expect(outcomesOf(reportedB())).toEqual([
      {
        ...common,
        measure: 'response',
        percentile: 90,
        length: 8 * HOUR,
        startedAt,
        state: { kind: 'running', deadline: amsterdam('2026-11-20 11:58'), riskAt: amsterdam('2026-11-20 09:58') },
      },
      {
        ...common,
        measure: 'resolution',
        percentile: 75,
        length: 45 * HOUR,
        startedAt,
        state: { kind: 'running', deadline: amsterdam('2026-11-26 12:58'), riskAt: amsterdam('2026-11-26 10:58') },
      },
    ]);
  });

  it('F3 has no percentile where every ticket was promised', () => {
    const desk = new StoryDesk().let(karin, '2026-11-16 10:00', portal('vastgoed', { priority: 'A' }));
    const [outcome, ...more] = outcomesOf(desk);
    expect(more).toEqual([]);
    expect(outcome?.percentile).toBeUndefined();
    expect(outcome).toMatchObject({ measure: 'response', priority: 'A', length: 2 * HOUR });
  });

  it('P6 leaves a type c out that was not phoned in, and keeps its solution', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', portal('metaal', { priority: 'c' }));
    expect(outcomesOf(desk).map(({ measure }) => measure)).toEqual(['resolution']);
    const phoned = new StoryDesk().let(
      sanne,
      '2026-11-19 09:05',
      phone('metaal', '2026-11-19 09:00', { contactId: 'anna-contact', priority: 'c' }),
    );
    expect(outcomesOf(phoned).map(({ measure }) => measure)).toEqual(['response', 'resolution']);
  });

  it('F4 has nothing of best effort; from the ticketbox on it counts, and begins there', () => {
    const mailed = mail('2026-11-19 09:00', { organisationId: 'vastgoed' });
    const desk = new StoryDesk().let(mailbox, '2026-11-19 09:01', mailed);
    expect(outcomesOf(desk)).toEqual([]);
    desk.let(karin, '2026-11-20 10:00', registerInTicketbox('A'));
    expect(outcomesOf(desk)).toMatchObject([{ startedAt: amsterdam('2026-11-20 10:00') }]);
  });

  it('has nothing of a clock that stopped with its ticket, nor of a change request, nor of an unknown sender', () => {
    const rfc = new StoryDesk().let(anna, '2026-11-19 09:00', portal('metaal', { kind: 'rfc-generic' }));
    expect(outcomesOf(rfc)).toEqual([]);
    const spam = new StoryDesk()
      .let(mailbox, '2026-11-19 09:01', mail('2026-11-19 09:00'))
      .let(sanne, '2026-11-19 09:10', close);
    expect(outcomesOf(spam)).toEqual([]);
  });

  it('P7 type a counts from the moment it is planned, without a length', () => {
    const desk = new StoryDesk()
      .let(anna, '2026-11-19 09:00', portal('metaal', { priority: 'a', kind: 'incident-bug' }))
      .let(sanne, '2026-11-19 10:00', reply);
    expect(outcomesOf(desk).map(({ measure }) => measure)).toEqual(['response']);
    desk.let(sanne, '2026-11-19 11:00', plan('2026-12-04'));
    const resolution = outcomesOf(desk).find(({ measure }) => measure === 'resolution');
    expect(resolution).toMatchObject({
      percentile: 75,
      state: { kind: 'running', deadline: amsterdam('2026-12-04 17:30') },
    });
    expect(resolution && 'length' in resolution).toBe(false);
  });

  it('is met up to the deadline itself, missed a moment later', () => {
    const onTime = reportedB().let(sanne, '2026-11-20 11:58', reply);
    expect(statesOf(onTime)[0]).toEqual({
      measure: 'response',
      kind: 'met',
      at: amsterdam('2026-11-20 11:58'),
      deadline: amsterdam('2026-11-20 11:58'),
    });
    const late = reportedB().let(sanne, amsterdam('2026-11-20 11:58') + 1, reply);
    expect(statesOf(late)[0]).toEqual({
      measure: 'response',
      kind: 'missed',
      deadline: amsterdam('2026-11-20 11:58'),
      endedAt: amsterdam('2026-11-20 11:58') + 1,
    });
  });

  it('stands still while the customer is to answer, and goes on after it', () => {
    const desk = reportedB().let(sanne, '2026-11-19 13:58', reply).let(sanne, '2026-11-19 14:58', wait);
    expect(statesOf(desk)[1]).toEqual({ measure: 'resolution', kind: 'paused', since: amsterdam('2026-11-19 14:58') });
    desk.let(sanne, '2026-11-20 14:58', resume);
    expect(statesOf(desk)[1]).toMatchObject({ kind: 'running', deadline: amsterdam('2026-11-27 12:58') });
  });

  it('P7 stays missed under the type it was missed as', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-18 10:05', phone('metaal', '2026-11-18 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-18 10:10', reply)
      .let(sanne, '2026-11-19 11:00', changePriority('a'));
    const missed = { kind: 'missed', deadline: amsterdam('2026-11-19 10:00') };
    expect(outcomesOf(desk)).toMatchObject([{ priority: 'c' }, { priority: 'c', state: missed }]);
    desk.let(sanne, '2026-11-24 11:00', resolve).let(sanne, '2026-11-25 11:00', close);
    expect(outcomesOf(desk)).toMatchObject([{}, { priority: 'c', state: missed }]);
  });
});

describe('how an outcome counts at a moment', () => {
  const deadline = amsterdam('2026-11-20 11:58');
  const response = () => {
    const [outcome] = outcomesOf(reportedB());
    if (!outcome) throw new Error('there is no outcome');
    return outcome;
  };

  it('runs up to its deadline, and is missed strictly after it', () => {
    expect(standingAt(response(), deadline)).toBe('running');
    expect(standingAt(response(), deadline + 1)).toBe('missed');
  });

  it('runs while it stands still, however long', () => {
    const desk = reportedB().let(sanne, '2026-11-19 13:58', reply).let(sanne, '2026-11-19 14:58', wait);
    const paused = outcomesOf(desk)[1];
    expect(paused && standingAt(paused, amsterdam('2027-11-19 14:58'))).toBe('running');
    expect(paused && isAtRisk(paused, amsterdam('2027-11-19 14:58'))).toBe(false);
  });

  it('is at risk from two service hours before the deadline until it', () => {
    const risk = [amsterdam('2026-11-20 09:58') - 1, amsterdam('2026-11-20 09:58'), deadline, deadline + MINUTE];
    expect(risk.map((now) => isAtRisk(response(), now))).toEqual([false, true, true, false]);
  });
});
