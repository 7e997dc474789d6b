import { describe, expect, it } from 'vitest';
import { attainment } from '../../src-shared/sla/attainment.ts';
import { type ClockOutcome, clockOutcomes } from '../../src-shared/sla/clock-outcome.ts';
import { periodKindsOf, periodSpan, zoneOf } from '../../src-shared/sla/reporting-period.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import * as say from '../support/story-commands.ts';
import { amsterdam, anna, karin, mailbox, StoryDesk, sanne, shipped } from '../support/story-desk.ts';

const contract = shipped().get('smart-production-suite');
if (!contract) throw new Error('Smart Production Suite does not ship');
const now = amsterdam('2026-12-01 12:00');
const quarter = periodSpan({ kind: 'quarter', year: 2026, ordinal: 4 }, zoneOf(contract, now));

/** One ticket of type c, phoned in and answered so many minutes later. */
function phonedIn(day: string, answeredAt: string): readonly ClockOutcome[] {
  const desk = new StoryDesk().let(
    sanne,
    `${day} 10:00`,
    say.phone('metaal', `${day} 10:00`, { priority: 'c', contactId: 'anna-contact' }),
  );
  desk.let(sanne, `${day} ${answeredAt}`, say.toldByPhone);
  return clockOutcomes(desk.ticket(), desk.contracts);
}

const responses = (outcomes: readonly ClockOutcome[]) =>
  attainment(outcomes, { period: quarter, now }).find(({ measure }) => measure === 'response');

describe('P16 the figures of a quarter', () => {
  const inTime = Array.from({ length: 11 }, () => phonedIn('2026-11-17', '10:30')).flat();

  it('P16 are kept per month, quarter and year', () => {
    expect(periodKindsOf(contract, now)).toEqual(['month', 'quarter', 'year']);
  });

  it('P16 99 % of twelve tickets leaves no room for a miss', () => {
    const all = responses([...inTime, ...phonedIn('2026-11-18', '10:30')]);
    expect(all).toMatchObject({ total: 12, met: 12, missed: 0, budget: { allowed: 0, left: 0 } });
  });

  it('P16 one miss among twelve spends more than there is', () => {
    const one = responses([...inTime, ...phonedIn('2026-11-18', '10:31')]);
    expect(one).toMatchObject({ total: 12, met: 11, missed: 1, budget: { allowed: 0, left: -1 } });
  });

  it('P16 a ticket counts in the quarter in which it reached the desk', () => {
    const before = responses(phonedIn('2026-09-30', '10:10'));
    expect(before).toBeUndefined();
    expect(responses(phonedIn('2026-10-01', '10:10'))).toMatchObject({ total: 1, met: 1 });
  });

  it('P16 what was only indicative is not among them', () => {
    const desk = new StoryDesk().let(anna, '2026-11-17 10:00', say.portal('metaal', { priority: 'c' }));
    const outcomes = clockOutcomes(desk.ticket(), desk.contracts);
    expect(outcomes.map(({ measure }) => measure)).toEqual(['resolution']);
  });
});

describe('P20 the desk registers, watches and reports on every ticket', () => {
  const ways: readonly (readonly [string, () => StoryDesk])[] = [
    ['by phone', () => new StoryDesk().let(sanne, '2026-11-17 10:05', say.phone('metaal', '2026-11-17 10:00'))],
    ['by mail of a stranger', () => new StoryDesk().let(mailbox, '2026-11-17 10:00', say.mail('2026-11-17 10:00'))],
    ['in the application', () => new StoryDesk().let(anna, '2026-11-17 10:00', say.portal('metaal'))],
    ['in the ticketbox', () => new StoryDesk().let(karin, '2026-11-17 10:00', say.portal('vastgoed'))],
  ];

  it.each(ways)('P20 a ticket %s has something to show on a board', (_, report) => {
    expect(report().due().kind).toMatch(/^(deadline|awaitingAuthorisation|unknownSender)$/);
  });

  it('P20 everything that is done to a ticket stands in its history, with who and when', () => {
    const desk = new StoryDesk().let(anna, '2026-11-17 10:00', say.portal('metaal', { priority: 'b' }));
    const steps: readonly CommandBody[] = [say.take, say.agrees, say.reply, say.wait, say.resume, say.resolve];
    for (const [index, step] of steps.entries()) desk.let(sanne, `2026-11-17 10:0${index + 1}`, step);
    expect(desk.events.map(({ body, by }) => `${body.type} ${by.kind === 'person' ? by.name : by.part}`)).toEqual([
      'ticket.registered Anna de Vries',
      'ticket.taken Sanne Smit',
      'ticket.priorityChecked Sanne Smit',
      'ticket.replied Sanne Smit',
      'ticket.waitingStarted Sanne Smit',
      'ticket.waitingEnded Sanne Smit',
      'ticket.resolved Sanne Smit',
    ]);
    expect(desk.events.map(({ at }) => at)).toEqual(desk.events.map(({ at }) => at).toSorted((a, b) => a - b));
  });
});
