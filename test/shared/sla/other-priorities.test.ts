import { describe, expect, it } from 'vitest';
import { contractAttainment } from '../../../src-shared/sla/attainment.ts';
import { clockOutcomes } from '../../../src-shared/sla/clock-outcome.ts';
import { asIfAlways } from '../../../src-shared/sla/contract-draft.ts';
import { movesOfTicket } from '../../../src-shared/sla/deadline-moves.ts';
import { createDeadlines } from '../../../src-shared/sla/deadlines-answer.ts';
import { dueEscalations } from '../../../src-shared/sla/escalation.ts';
import { priorityOutcomes } from '../../../src-shared/sla/priority-outcomes.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { compareClocks } from '../../../src-shared/sla/what-if.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { bookWithNext, otherTypes, spsOf } from '../../support/next-version.ts';
import {
  agree,
  agrees,
  changePriority,
  differs,
  dispute,
  phone,
  phoneReport,
  plan,
  portal,
  settle,
} from '../../support/story-commands.ts';
import { amsterdam, anna, bram, StoryDesk, sanne, shipped } from '../../support/story-desk.ts';

/** From Monday 23 November 2026 there is no type c any more, and a type s above the others. */
const book = bookWithNext(otherTypes);
const monday = '2026-11-23 10:00';
const typeC = () =>
  new StoryDesk(book).let(
    sanne,
    '2026-11-20 15:00',
    phone('metaal', '2026-11-20 15:00', { contactId: 'anna-contact', priority: 'c' }),
  );
const typeB = () =>
  new StoryDesk(book).let(anna, '2026-11-20 15:00', portal('metaal', { priority: 'b', kind: 'incident-bug' }));
const wordOf = (desk: StoryDesk) => {
  const face = priorityOfTicket(desk.ticket(), book, 'nl');
  return face && `${face.letter} ${face.word} ${face.rank}/${face.of}`;
};

describe('a ticket of a type that the newest version dropped', () => {
  it('keeps its clocks and its name', () => {
    const desk = typeC();
    // P6: half an hour by phone. P7: 9 h from Friday 15:00 is Monday 15:00.
    expect(desk.clock('response')?.progress).toEqual({ kind: 'ticking', deadline: amsterdam('2026-11-20 15:30') });
    expect(desk.clock('resolution')?.progress).toEqual({ kind: 'ticking', deadline: amsterdam('2026-11-23 15:00') });
    expect(wordOf(desk)).toBe('c bedrijfskritisch 1/3');
  });

  it('keeps its promise when something else of it changes under the newest version', () => {
    const desk = typeC().let(sanne, monday, plan('2026-12-04'));
    expect(desk.clock('resolution')?.target).toBe(9 * HOUR);
    expect(desk.clock('resolution')?.progress).toEqual({ kind: 'ticking', deadline: amsterdam('2026-11-23 15:00') });
  });

  it('P6 is promised half an hour when it is phoned in under the newest version', () => {
    const desk = new StoryDesk(book)
      .let(anna, '2026-11-20 15:00', portal('metaal', { priority: 'c', kind: 'incident-bug' }))
      .let(sanne, monday, phoneReport(monday));
    expect(desk.clock('response')).toMatchObject({ priority: 'c', committed: true, target: 30 * MINUTE });
  });

  it('goes up the ladder at the same moments', () => {
    const moments = (contracts: typeof book) =>
      dueEscalations(typeC().ticket(), contracts).map(({ key, level, dueAt }) => `${key} ${level} ${dueAt}`);
    expect(moments(book)).toEqual(moments(shipped()));
    expect(moments(book)).toHaveLength(5);
  });

  it('moves no deadline of an open ticket', () => {
    expect(movesOfTicket(typeC().ticket(), shipped(), book)).toEqual([]);
  });

  it('can be given a type that is there, and goes by that from then on', () => {
    const desk = typeC();
    const outcomes = priorityOutcomes({ ticket: desk.ticket(), by: 'change', now: amsterdam(monday) }, book);
    expect(outcomes.map(({ code }) => code)).toEqual(['s', 'b', 'a']);
    desk.let(sanne, monday, changePriority('b'));
    expect(desk.clock('resolution')).toMatchObject({ priority: 'b', target: 45 * HOUR });
    expect(wordOf(desk)).toBe('b deels geblokkeerd 2/3');
  });

  it('P8 can be checked and agreed with, but not be agreed upon anew', () => {
    expect(typeC().give(sanne, monday, agrees).ok).toBe(true);
    const proposed = typeB().let(sanne, '2026-11-20 15:10', differs('c'));
    const refused = { ok: false, error: { code: 'unknownPriority', detail: 'c' } };
    expect(proposed.give(anna, monday, agree)).toEqual(refused);
    expect(proposed.give(sanne, monday, changePriority('c'))).toEqual(refused);
    // The desk proposes again, of what there is; or the ladder decides.
    expect(proposed.give(sanne, monday, differs('a')).ok).toBe(true);
    expect(
      typeB().let(sanne, '2026-11-20 15:10', differs('c')).let(anna, monday, dispute).give(bram, monday, settle('s'))
        .ok,
    ).toBe(true);
  });
});

describe('a type that the newest version added', () => {
  it('is promised to what comes in from its start on', () => {
    const call = phone('metaal', monday, { contactId: 'anna-contact', priority: 's' });
    const desk = new StoryDesk(book).let(sanne, monday, call);
    expect(desk.clock('response')).toMatchObject({ priority: 's', target: 15 * MINUTE });
    expect(desk.clock('resolution')).toBeUndefined();
    expect(wordOf(desk)).toBe('s gevaar 1/3');
  });

  it('is not there before', () => {
    const early = phone('metaal', '2026-11-20 15:00', { contactId: 'anna-contact', priority: 's' });
    expect(new StoryDesk(book).give(sanne, '2026-11-20 15:00', early)).toEqual({
      ok: false,
      error: { code: 'unknownPriority', detail: 's' },
    });
  });

  it('has its name on an older ticket that was given it', () => {
    const desk = typeB().let(sanne, monday, changePriority('s'));
    expect(wordOf(desk)).toBe('s gevaar 1/3');
    expect(desk.clock('response')).toMatchObject({ priority: 's', target: 15 * MINUTE });
  });
});

describe('the figures of a quarter in which the types changed', () => {
  const quarter = { from: amsterdam('2026-10-01 00:00'), to: amsterdam('2027-01-01 00:00') };

  it('count what was promised under either version', () => {
    const call = phone('metaal', monday, { contactId: 'anna-contact', priority: 's' });
    const tickets = [typeC(), new StoryDesk(book).let(sanne, monday, call)].map((desk) => desk.ticket());
    const outcomes = tickets.flatMap((ticket) => clockOutcomes(ticket, book));
    const lines = contractAttainment(spsOf(book), outcomes, { period: quarter, now: amsterdam('2026-11-23 09:00') });
    expect(lines.map(({ measure, priority, total }) => `${measure} ${priority} ${total}`)).toEqual([
      'response s 1',
      'response b 0',
      'response a 0',
      'response c 1',
      'resolution b 0',
      'resolution a 0',
      'resolution c 1',
    ]);
  });

  it('say what a ticket would have had if its type had never been there', () => {
    const always = asIfAlways(book, 'smart-production-suite', versionAt(spsOf(book), amsterdam(monday)));
    const compared = compareClocks(typeC().ticket(), { actual: book, other: always }, amsterdam('2026-11-20 15:10'));
    expect(compared.map(({ measure, actual, other }) => [measure, actual?.priority, other])).toEqual([
      ['response', 'c', undefined],
      ['resolution', 'c', undefined],
    ]);
  });
});

describe('a kind that the newest version dropped', () => {
  const question = portal('metaal', { kind: 'question-technical' });

  it('stays with the ticket, with its clocks', () => {
    const desk = new StoryDesk(book).let(anna, '2026-11-20 15:00', question);
    expect(desk.ticket().kind).toBe('question-technical');
    expect(desk.clock('response')).toMatchObject({ priority: 'a', target: 24 * HOUR });
    expect(desk.give(sanne, monday, changePriority('b')).ok).toBe(true);
  });

  it('is no longer known to whoever asks for deadlines', () => {
    const answer = createDeadlines(book);
    const report = { contract: 'smart-production-suite', channel: 'portal', kind: 'question-technical' };
    expect(answer({ ...report, receivedAt: '2026-11-20T15:00' })).toMatchObject({ ok: true });
    expect(answer({ ...report, receivedAt: '2026-11-23T15:00' })).toEqual({
      ok: false,
      error:
        'kind: This is missing or not known; known are question-functional, service-request, incident-bug, incident-problem, rfc-specific, rfc-generic.',
    });
    expect(answer({ ...report, kind: 'incident-bug', priority: 'c', receivedAt: '2026-11-23T15:00' })).toEqual({
      ok: false,
      error: 'priority: This is missing or not known; known are s, b, a.',
    });
  });
});
