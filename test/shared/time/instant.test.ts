import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from '../../../src-shared/time/instant.ts';
import { unwrap } from './unwrap.ts';

describe('formatInstant', () => {
  it('writes UTC without needless milliseconds', () => {
    expect(formatInstant(Date.UTC(2026, 10, 22, 13, 50))).toBe('2026-11-22T13:50:00Z');
    expect(formatInstant(Date.UTC(2026, 10, 22, 13, 50, 7, 80))).toBe('2026-11-22T13:50:07.080Z');
    expect(formatInstant(-1)).toBe('1969-12-31T23:59:59.999Z');
  });
});

describe('parseInstant', () => {
  it.each([
    ['2026-11-22T13:50:00Z', '2026-11-22T13:50:00Z'],
    ['2026-11-22T13:50Z', '2026-11-22T13:50:00Z'],
    ['2026-11-22T13:50:00+01:00', '2026-11-22T12:50:00Z'],
    ['2026-11-22T23:50:00-03:30', '2026-11-23T03:20:00Z'],
    ['2026-11-22T13:50:07.5Z', '2026-11-22T13:50:07.500Z'],
    ['2026-11-22T13:50:07.080Z', '2026-11-22T13:50:07.080Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['0099-03-01T00:00:00Z', '0099-03-01T00:00:00Z'],
    ['1969-12-31T23:59:59Z', '1969-12-31T23:59:59Z'],
  ])('reads %s', (text, expected) => {
    expect(formatInstant(unwrap(parseInstant(text)))).toBe(expected);
  });

  it.each([
    '2027-02-29T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T12:60:00Z',
    '2026-11-22T12:00:60Z',
    '2026-11-22T12:00:00+24:00',
    '2026-11-22T12:00:00+01:60',
    '2026-11-22T12:00:00',
    '2026-11-22',
    ' 2026-11-22T12:00:00Z',
    '2026-11-22T12:00:00Z ',
    '26-11-22T12:00:00Z',
    '2026-11-22T12:00:00.1234Z',
    '',
  ])('refuses “%s”', (text) => {
    expect(parseInstant(text)).toEqual({ ok: false, error: expect.stringContaining(`“${text}”`) });
  });
});
