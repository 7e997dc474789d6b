import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attainment, attainment, contractAttainment, lineKey } from '../../../src-shared/sla/attainment.ts';
import type { ClockOutcome } from '../../../src-shared/sla/clock-outcome.ts';
import { parsePeriod, periodSpan } from '../../../src-shared/sla/reporting-period.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import {
  missedOutcome,
  randomInstant,
  randomOutcomes,
  runningOutcome,
  sampleOutcome,
} from '../../support/outcome-samples.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

function span(text: string) {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return periodSpan(parsed.value, 'Europe/Amsterdam');
}

const quarter = span('2026-Q4');
const now = amsterdam('2026-11-20 13:12');

describe('attainment over a period', () => {
  it('P6 counts met, missed and running, and the misses that are left', () => {
    const outcomes = [
      ...Array.from({ length: 20 }, () => sampleOutcome('2026-10-05 09:00')),
      missedOutcome('2026-10-06 09:00'),
      // Runs out at 17:00 with two hours in which it is at risk: at 13:12 it is not yet.
      runningOutcome('2026-11-20 09:00'),
      runningOutcome('2026-11-20 06:00'),
      // Past its deadline and unanswered: missed without anyone having said so.
      runningOutcome('2026-11-19 09:00'),
      sampleOutcome('2026-11-19 09:00', { state: { kind: 'paused', since: amsterdam('2026-11-19 10:00') } }),
    ];
    expect(attainment(outcomes, { period: quarter, now })).toEqual([
      {
        contractId: 'smart-production-suite',
        measure: 'response',
        priority: 'b',
        percentile: 90,
        length: 8 * HOUR,
        total: 25,
        met: 20,
        missed: 2,
        running: 3,
        atRisk: 1,
        dueInPeriod: 2,
        budget: { allowed: 2, used: 2, left: 0, outlook: 'open' },
      },
    ]);
  });

  it('counts a clock where it began, whenever it was answered', () => {
    const last = sampleOutcome('2026-12-31 23:59', {
      state: { kind: 'met', at: amsterdam('2027-01-04 09:00'), deadline: amsterdam('2027-01-04 17:00') },
    });
    const first = sampleOutcome('2027-01-01 00:00');
    const totals = (text: string) =>
      attainment([last, first], { period: span(text), now: amsterdam('2027-02-01 09:00') });
    expect(totals('2026-Q4').map(({ total }) => total)).toEqual([1]);
    expect(totals('2027-Q1').map(({ total }) => total)).toEqual([1]);
    expect(totals('2026-11')).toEqual([]);
  });

  it('keeps the promises of two contract versions apart', () => {
    const outcomes = [sampleOutcome('2026-10-05 09:00'), sampleOutcome('2026-12-05 09:00', { percentile: 95 })];
    const lines = attainment(outcomes, { period: quarter, now });
    expect(lines.map(({ percentile, total }) => [percentile, total])).toEqual([
      [90, 1],
      [95, 1],
    ]);
  });

  it('P6 P7 shows each promise of the contract in its order, those without a ticket too', () => {
    const contract = shipped().get('smart-production-suite');
    if (!contract) throw new Error('the contract is missing');
    const lines = contractAttainment(contract, [missedOutcome('2026-10-06 09:00')], { period: quarter, now });
    expect(lines.map(({ measure, priority, percentile, total }) => [measure, priority, percentile, total])).toEqual([
      ['response', 'c', 99, 0],
      ['response', 'b', 90, 1],
      ['response', 'a', 75, 0],
      ['resolution', 'c', 75, 0],
      ['resolution', 'b', 75, 0],
      ['resolution', 'a', 75, 0],
    ]);
  });

  it('F3 has no budget at all under Smart FMS', () => {
    const contract = shipped().get('smart-fms-basic');
    if (!contract) throw new Error('the contract is missing');
    const lines = contractAttainment(contract, [], { period: quarter, now });
    expect(lines.map(({ priority, percentile, budget }) => [priority, percentile, budget.allowed])).toEqual([
      ['A', undefined, 0],
      ['B', undefined, 0],
      ['C', undefined, 0],
      ['D', undefined, 0],
    ]);
  });
});

describe('figures that add up', () => {
  const sums = (lines: readonly Attainment[]) =>
    Object.fromEntries(
      lines
        .map(({ total, met, missed, running, ...line }) => [lineKey(line), { total, met, missed, running }] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );

  it('agree with counting by hand', () => {
    fc.assert(
      fc.property(randomOutcomes, randomInstant, (outcomes, at) => {
        const mine = (line: Attainment) =>
          outcomes.filter(
            (each) => lineKey(each) === lineKey(line) && each.startedAt >= quarter.from && each.startedAt < quarter.to,
          );
        const isLate = ({ state }: ClockOutcome) =>
          state.kind === 'missed' || (state.kind === 'running' && state.deadline < at);
        for (const line of attainment(outcomes, { period: quarter, now: at })) {
          const here = mine(line);
          const missed = here.filter(isLate).length;
          const met = here.filter(({ state }) => state.kind === 'met').length;
          const { total, running, budget } = line;
          expect([line.met, line.missed, running, total]).toEqual([
            met,
            missed,
            here.length - met - missed,
            here.length,
          ]);
          // So many misses are borne that one more would fall short of the promise.
          const share = line.percentile ?? 100;
          expect((total - budget.allowed) * 100).toBeGreaterThanOrEqual(share * total);
          expect((total - budget.allowed - 1) * 100).toBeLessThan(share * total);
        }
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });

  it('do not depend on the order in which tickets come', () => {
    fc.assert(
      fc.property(randomOutcomes, randomInstant, (outcomes, at) => {
        const question = { period: quarter, now: at };
        expect(sums(attainment(outcomes.toReversed(), question))).toEqual(sums(attainment(outcomes, question)));
      }),
      { seed: 20261120 },
    );
  });

  it('of the months make those of the quarter', () => {
    fc.assert(
      fc.property(randomOutcomes, randomInstant, (outcomes, at) => {
        const months = ['2026-10', '2026-11', '2026-12'].map((text) =>
          sums(attainment(outcomes, { period: span(text), now: at })),
        );
        for (const [key, whole] of Object.entries(sums(attainment(outcomes, { period: quarter, now: at })))) {
          const parts = months.flatMap((month) => month[key] ?? []);
          const add = (name: 'total' | 'met' | 'missed' | 'running') =>
            parts.reduce((sum, part) => sum + part[name], 0);
          expect(whole).toEqual({
            total: add('total'),
            met: add('met'),
            missed: add('missed'),
            running: add('running'),
          });
        }
      }),
      { seed: 20261120 },
    );
  });
});
