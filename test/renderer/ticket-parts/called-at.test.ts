import { describe, expect, it } from 'vitest';
import { calledAtOf } from '../../../src-renderer/ticket-parts/called-at.ts';
import { amsterdam } from '../../support/story-desk.ts';

const there = {
  since: amsterdam('2026-11-20 09:12:40'),
  now: amsterdam('2026-11-20 10:00:30'),
  timeZone: 'Europe/Amsterdam',
};

describe('when a call was answered', () => {
  it('is the time of today that was typed', () => {
    expect(calledAtOf('09:40', there)).toBe(amsterdam('2026-11-20 09:40'));
  });
  it('may be the minute of the receipt and the minute of now', () => {
    expect(calledAtOf('09:12', there)).toBe(amsterdam('2026-11-20 09:12'));
    expect(calledAtOf('10:00', there)).toBe(amsterdam('2026-11-20 10:00'));
  });
  it.each(['09:11', '10:01', '', 'negen uur'])('is not %j', (time) => expect(calledAtOf(time, there)).toBeUndefined());
  it('is told in the desk’s zone on the day its clock goes back', () => {
    const sunday = { ...there, since: amsterdam('2026-10-25 00:00'), now: amsterdam('2026-10-25 12:00') };
    expect(calledAtOf('11:00', sunday)).toBe(Date.parse('2026-10-25T10:00:00Z'));
  });
});
