import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { type Calendar, parseCalendar } from '../../../src-shared/time/calendar.ts';
import { explainTime } from '../../../src-shared/time/explain-time.ts';
import { DAY, HOUR } from '../../../src-shared/time/instant.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';
import { ODD_ZONES, SEED } from './odd-zones.ts';
import { randomCalendar } from './random-calendars.ts';
import { everyDay } from './sample-calendars.ts';
import { unwrap } from './unwrap.ts';

const FROM = Date.UTC(2009, 0);
const TO = Date.UTC(2019, 0);

/** Any millisecond of ten years. */
const instant = fc.integer({ min: FROM, max: TO });
/** Up to a few weeks of service time, small amounts often. */
const amount = fc.oneof(fc.integer({ min: 0, max: 3 * HOUR }), fc.integer({ min: 0, max: 300 * HOUR }));
const pauses: fc.Arbitrary<readonly Pause[]> = fc.array(
  fc.tuple(instant, fc.integer({ min: 0, max: 20 * DAY })).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 4 },
);
/** Open at least an hour a day, so that every question has an answer. */
const calendar: fc.Arbitrary<Calendar> = fc
  .constantFrom(...ODD_ZONES)
  .chain(({ zone }) => randomCalendar(zone, ['2011-12-30', '2012-02-29', '2014-10-26', '2016-03-27']))
  .map((drawn) => ({ ...drawn, weekly: { ...everyDay(drawn.timeZone, [['09:15', '10:15']]).weekly, ...drawn.weekly } }))
  .filter((drawn) => Object.values(drawn.weekly).some((hours) => hours.length > 0));

describe('the laws of service time', () => {
  it('between is additive: a stop on the way changes nothing', () => {
    check(
      fc.property(calendar, instant, instant, instant, pauses, (hours, x, y, z, paused) => {
        const [a = 0, b = 0, c = 0] = [x, y, z].sort((p, q) => p - q);
        const desk = createBusinessCalendar(hours);
        expect(desk.between(a, b, paused) + desk.between(b, c, paused)).toBe(desk.between(a, c, paused));
      }),
    );
  });

  it('between undoes add, and subtract mirrors it', () => {
    check(
      fc.property(calendar, instant, amount, pauses, (hours, t, ms, paused) => {
        const desk = createBusinessCalendar(hours);
        const deadline = desk.add(t, ms, paused);
        expect(desk.between(t, deadline, paused)).toBe(ms);
        const start = desk.subtract(deadline, ms, paused);
        expect(desk.between(start, deadline, paused)).toBe(ms);
        expect(start).toBeGreaterThanOrEqual(t);
        expect(desk.add(start, ms, paused)).toBe(deadline);
      }),
    );
  });

  it('add gives the earliest instant and subtract the latest', () => {
    check(
      fc.property(calendar, instant, amount, pauses, (hours, t, ms, paused) => {
        fc.pre(ms > 0);
        const desk = createBusinessCalendar(hours);
        expect(desk.between(t, desk.add(t, ms, paused) - 1, paused)).toBe(ms - 1);
        expect(desk.between(desk.subtract(t, ms, paused) + 1, t, paused)).toBe(ms - 1);
      }),
    );
  });

  it('add is monotonic in both arguments', () => {
    check(
      fc.property(calendar, instant, amount, amount, pauses, (hours, t, ms, more, paused) => {
        const desk = createBusinessCalendar(hours);
        const deadline = desk.add(t, ms, paused);
        expect(desk.add(t, ms + more, paused)).toBeGreaterThanOrEqual(deadline);
        expect(desk.add(t + more, ms, paused)).toBeGreaterThanOrEqual(deadline);
        expect(desk.add(deadline, more, paused)).toBe(more === 0 ? deadline : desk.add(t, ms + more, paused));
      }),
    );
  });

  it('a pause can only move a deadline later, by the service time in it', () => {
    check(
      fc.property(calendar, instant, amount, pauses, (hours, t, ms, paused) => {
        const desk = createBusinessCalendar(hours);
        const deadline = desk.add(t, ms, paused);
        expect(deadline).toBeGreaterThanOrEqual(desk.add(t, ms));
        const inPauses = desk.between(t, deadline) - desk.between(t, deadline, paused);
        expect(desk.add(t, ms + inPauses)).toBe(ms === 0 ? t : deadline);
      }),
    );
  });

  it('nextOpen is open and nothing before it is; nextClose ends that stretch', () => {
    check(
      fc.property(calendar, instant, (hours, t) => {
        const desk = createBusinessCalendar(hours);
        const opening = desk.nextOpen(t);
        expect([desk.isOpen(opening), desk.between(t, opening)]).toEqual([true, 0]);
        fc.pre(!isOpenAroundTheClock(hours));
        const closing = desk.nextClose(t);
        expect(desk.isOpen(closing)).toBe(false);
        expect(desk.between(opening, closing)).toBe(closing - opening);
      }),
    );
  });

  it('segments add up to between', () => {
    check(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 60 * DAY }), (hours, a, length) => {
        const desk = createBusinessCalendar(hours);
        const lengths = [...desk.segments(a, a + length)].map(({ from, to }) => to - from);
        expect(lengths.reduce((sum, ms) => sum + ms, 0)).toBe(desk.between(a, a + length));
      }),
    );
  });

  it('an explanation adds up to the target', () => {
    check(
      fc.property(calendar, instant, amount, pauses, (hours, t, ms, paused) => {
        const deadline = createBusinessCalendar(hours).add(t, ms, paused);
        const counted = explainTime(hours, { from: t, to: deadline }, paused).filter(({ kind }) => kind === 'counted');
        expect(counted.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(ms);
      }),
      60,
    );
  });

  it('a calendar that went through JSON is the same calendar', () => {
    check(
      fc.property(calendar, instant, amount, (hours, t, ms) => {
        const back = unwrap(parseCalendar(JSON.parse(JSON.stringify(hours))));
        expect(back).toEqual(hours);
        expect(createBusinessCalendar(back).add(t, ms)).toBe(createBusinessCalendar(hours).add(t, ms));
      }),
    );
  });
});

function check<Ts>(property: fc.IProperty<Ts>, numRuns = 300): void {
  fc.assert(property, { seed: SEED, numRuns });
}

function isOpenAroundTheClock(hours: Calendar): boolean {
  return createBusinessCalendar(hours).between(FROM, TO) === TO - FROM;
}
