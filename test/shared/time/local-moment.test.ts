import { describe, expect, it } from 'vitest';
import { readInstant, readMoment } from '../../../src-shared/time/local-moment.ts';

const zone = 'Europe/Amsterdam';

describe('a moment as somebody wrote it', () => {
  it.each([
    ['2026-03-27T11:30', '2026-03-27T10:30:00.000Z', 'exact'],
    ['2026-07-01 09:00:05', '2026-07-01T07:00:05.000Z', 'exact'],
    ['2026-07-01T09:00:05.25', '2026-07-01T07:00:05.250Z', 'exact'],
    ['2026-03-27T11:30Z', '2026-03-27T11:30:00.000Z', 'exact'],
    ['2026-03-27T11:30+05:30', '2026-03-27T06:00:00.000Z', 'exact'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', 'first-of-two'],
    ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z', 'exact'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', 'exact'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z', 'moved'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z', 'exact'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z', 'exact'],
  ])('reads %s as %s (%s)', (text, instant, reading) => {
    expect(readMoment(text, zone)).toEqual({ ok: true, value: { at: Date.parse(instant), reading } });
  });

  it.each([
    ['2026-02-30T11:30', '“2026-02-30T11:30” has an impossible date.'],
    ['2026-02-28 24:00', '“2026-02-28 24:00” has an impossible time.'],
    ['1899-12-31T11:30', 'Service time is known for the years 1900 to 2199, found 1899-12-31T11:30:00.000Z.'],
    ['tomorrow', '“tomorrow” is not an instant such as 2026-11-22T13:50:00Z.'],
    ['', '“” is not an instant such as 2026-11-22T13:50:00Z.'],
  ])('refuses %s', (text, error) => {
    expect(readMoment(text, zone)).toEqual({ ok: false, error });
  });

  it('does not repeat a text that is no instant at all', () => {
    const refused = readInstant('x'.repeat(1000));
    expect(refused).toEqual({ ok: false, error: 'This is too long for an instant such as 2026-11-22T13:50:00Z.' });
  });
});
