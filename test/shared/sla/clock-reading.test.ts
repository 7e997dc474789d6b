import { describe, expect, it } from 'vitest';
import { readTicking, urgencyOf } from '../../../src-shared/sla/clock-reading.ts';
import { businessCalendarOf } from '../../../src-shared/sla/contract-calendar.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

const version = shipped().get('smart-fms-basic')?.versions[0];
if (!version) throw new Error('the contract is not there');
const calendar = businessCalendarOf(version);
const deadline = amsterdam('2026-11-23 11:00');
const read = (now: string) => readTicking(deadline, calendar, amsterdam(now));

describe('reading a clock', () => {
  it('counts service time only', () => {
    expect(read('2026-11-19 16:00')).toEqual({ kind: 'running', left: 6 * HOUR, deadline, urgency: 'calm' });
    expect(read('2026-11-20 11:59')).toEqual({ kind: 'running', left: 2 * HOUR + MINUTE, deadline, urgency: 'calm' });
  });

  it('stands still outside the service hours, and says until when', () => {
    const opensAt = amsterdam('2026-11-23 09:00');
    expect(read('2026-11-20 12:00')).toEqual({ kind: 'outsideHours', left: 2 * HOUR, deadline, opensAt });
    expect(read('2026-11-22 03:00')).toEqual({ kind: 'outsideHours', left: 2 * HOUR, deadline, opensAt });
  });

  it('is a warning from two hours on and critical from half an hour on', () => {
    expect(read('2026-11-23 09:00')).toMatchObject({ left: 2 * HOUR, urgency: 'warning' });
    expect(read('2026-11-23 10:29:59')).toMatchObject({ urgency: 'warning' });
    expect(read('2026-11-23 10:30')).toMatchObject({ left: 30 * MINUTE, urgency: 'critical' });
    expect(['calm', 'warning', 'critical']).toEqual([
      urgencyOf(2 * HOUR + 1),
      urgencyOf(30 * MINUTE + 1),
      urgencyOf(0),
    ]);
  });

  it('breaches after the deadline, not at it; what is over is service time too', () => {
    expect(read('2026-11-23 11:00')).toMatchObject({ kind: 'running', left: 0 });
    expect(read('2026-11-23 11:00:01')).toEqual({ kind: 'breached', over: 1000, deadline });
    expect(read('2026-11-23 20:00')).toMatchObject({ kind: 'breached', over: 5 * HOUR + 30 * MINUTE });
  });
});
