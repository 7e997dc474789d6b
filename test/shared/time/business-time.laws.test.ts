import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { type Calendar, parseCalendar } from '../../../src-shared/time/calendar.ts';
import { type ServiceHours, withVersion } from '../../../src-shared/time/calendar-history.ts';
import { DAY, HOUR } from '../../../src-shared/time/instant.ts';
import { parseCalendarHistory } from '../../../src-shared/time/parse-calendar-history.ts';
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

/** Half of them with versions, each in a zone of its own. */
const serviceHours: fc.Arbitrary<ServiceHours> = fc.oneof(
  calendar,
  fc
    .tuple(calendar, fc.uniqueArray(fc.record({ from: instant, calendar }), { maxLength: 3, selector: (v) => v.from }))
    .map(([first, others]) => ({ versions: [{ calendar: first }, ...others.toSorted((a, b) => a.from - b.from)] })),
);

describe(`the laws of service time (seed ${SEED})`, () => {
  it('between is additive: a stop on the way changes nothing', () => {
    check(
      fc.property(serviceHours, instant, instant, instant, pauses, (hours, x, y, z, paused) => {
        const [a = 0, b = 0, c = 0] = [x, y, z].sort((p, q) => p - q);
        const desk = createBusinessCalendar(hours);
        expect(desk.between(a, b, paused) + desk.between(b, c, paused)).toBe(desk.between(a, c, paused));
      }),
    );
  });

  it('between undoes add, and subtract mirrors it', () => {
    check(
      fc.property(serviceHours, instant, amount, pauses, (hours, t, ms, paused) => {
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
      fc.property(serviceHours, instant, amount, pauses, (hours, t, ms, paused) => {
        fc.pre(ms > 0);
        const desk = createBusinessCalendar(hours);
        expect(desk.between(t, desk.add(t, ms, paused) - 1, paused)).toBe(ms - 1);
        expect(desk.between(desk.subtract(t, ms, paused) + 1, t, paused)).toBe(ms - 1);
      }),
    );
  });

  it('add is monotonic in both arguments', () => {
    check(
      fc.property(serviceHours, instant, amount, amount, pauses, (hours, t, ms, more, paused) => {
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
      fc.property(serviceHours, instant, amount, pauses, (hours, t, ms, paused) => {
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
      fc.property(serviceHours, instant, pauses, (hours, t, paused) => {
        const desk = createBusinessCalendar(hours);
        fc.pre(!isOpenAroundTheClock(hours));
        for (const some of [[], paused]) {
          const opening = desk.nextOpen(t, some);
          expect([desk.isOpen(opening, some), desk.between(t, opening, some)]).toEqual([true, 0]);
          const closing = desk.nextClose(t, some);
          expect(desk.isOpen(closing, some)).toBe(false);
          expect(desk.between(opening, closing, some)).toBe(closing - opening);
        }
      }),
    );
  });

  it('segments add up to between', () => {
    check(
      fc.property(serviceHours, instant, fc.integer({ min: 0, max: 60 * DAY }), pauses, (hours, a, length, paused) => {
        const desk = createBusinessCalendar(hours);
        for (const some of [[], paused]) {
          const lengths = [...desk.segments(a, a + length, some)].map(({ from, to }) => to - from);
          expect(lengths.reduce((sum, ms) => sum + ms, 0)).toBe(desk.between(a, a + length, some));
        }
      }),
    );
  });

  it('an explanation adds up to the target', () => {
    check(
      fc.property(serviceHours, instant, amount, pauses, (hours, t, ms, paused) => {
        const desk = createBusinessCalendar(hours);
        const deadline = desk.add(t, ms, paused);
        const counted = desk.explain(t, deadline, paused).filter(({ kind }) => kind === 'counted');
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

  it('a history that went through JSON is the same history', () => {
    check(
      fc.property(serviceHours, instant, amount, pauses, (hours, t, ms, paused) => {
        const history = 'versions' in hours ? hours : { versions: [{ calendar: hours }] };
        const back = unwrap(parseCalendarHistory(JSON.parse(JSON.stringify(history))));
        expect(back).toEqual(history);
        expect(createBusinessCalendar(back).add(t, ms, paused)).toBe(createBusinessCalendar(hours).add(t, ms, paused));
      }),
      100,
    );
  });

  it('a version that is added changes nothing before its start', () => {
    check(
      fc.property(serviceHours, calendar, instant, instant, instant, (hours, added, from, x, y) => {
        const history = 'versions' in hours ? hours : { versions: [{ calendar: hours }] };
        const [before, after] = [history, withVersion(history, { from, calendar: added })].map(createBusinessCalendar);
        const [a = 0, b = 0] = [x, y].map((t) => Math.min(t, from)).sort((p, q) => p - q);
        expect(after?.between(a, b)).toBe(before?.between(a, b));
        fc.pre(a < from);
        expect(after?.isOpen(a)).toBe(before?.isOpen(a));
      }),
      100,
    );
  });
});

function check<Ts>(property: fc.IProperty<Ts>, numRuns = 300): void {
  fc.assert(property, { seed: SEED, numRuns });
}

function isOpenAroundTheClock(hours: ServiceHours): boolean {
  return createBusinessCalendar(hours).between(FROM, TO) === TO - FROM;
}
