import { describe, expect, it } from 'vitest';
import { parseServiceHours, problemWords } from '../../../src-shared/time/parse-service-hours.ts';

const calendar = { timeZone: 'UTC', weekly: {} };

describe('service hours from outside', () => {
  it('are a calendar', () => expect(parseServiceHours(calendar)).toEqual({ ok: true, value: calendar }));

  it('are versions whose start is written as ISO or as a number', () => {
    const written = {
      versions: [{ calendar }, { from: '2026-03-29T03:00+02:00', calendar }, { from: 2e12, calendar }],
    };
    const read = { versions: [{ calendar }, { from: Date.UTC(2026, 2, 29, 1), calendar }, { from: 2e12, calendar }] };
    expect(parseServiceHours(written)).toEqual({ ok: true, value: read });
  });

  it.each([
    [
      { versions: [{ from: 'soon', calendar }] },
      'hours.versions[0].from: “soon” is not an instant such as 2026-11-22T13:50:00Z.',
    ],
    [
      {
        versions: [
          { from: 2, calendar },
          { from: 1, calendar },
        ],
      },
      'hours.versions[1].from: A version begins later than the one before it.',
    ],
    [{ timeZone: 'UTC', weekly: {}, hours: 3 }, 'hours.hours: “hours” is no part of this.'],
  ])('are refused with a place: %j', (data, words) => {
    const parsed = parseServiceHours(data);
    expect(parsed.ok ? '' : problemWords(parsed.error, 'hours')).toBe(words);
  });

  it('tell of five problems and count the rest', () => {
    const dates = Array.from({ length: 9 }, (_, day) => [`2026-02-3${day}`, []]);
    const parsed = parseServiceHours({ ...calendar, exceptions: Object.fromEntries(dates) });
    expect(parsed.ok ? '' : problemWords(parsed.error, 'calendar')).toMatch(
      /^(calendar\.exceptions\.\S+: .+ ){5}And 4 more\.$/,
    );
  });
});
