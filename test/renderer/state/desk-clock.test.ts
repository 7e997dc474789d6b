import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskClock } from '../../../src-renderer/state/desk-clock.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

describe('the desk’s clock on a screen', () => {
  beforeEach(() => vi.useFakeTimers({ now: MONDAY_TEN + 58_500 }));
  afterEach(() => vi.useRealTimers());

  it('turns with the second and with the minute, all in one go', () => {
    const clock = new DeskClock(0);
    const turns: string[] = [];
    clock.subscribe('second', () => turns.push(`s${clock.shown('second') - MONDAY_TEN}`));
    clock.subscribe('minute', () => turns.push(`m${clock.shown('minute') - MONDAY_TEN}`));
    vi.advanceTimersByTime(2600);
    expect(turns).toEqual(['s59002', 's60002', 'm60002', 's61002']);
  });

  it('shows everybody the same moment until the next turn', () => {
    const clock = new DeskClock(0);
    clock.subscribe('second', () => undefined);
    const before = clock.shown('second');
    vi.setSystemTime(MONDAY_TEN + 58_900);
    expect(clock.shown('second')).toBe(before);
  });

  it('follows the host’s time at once when that is put right', () => {
    const clock = new DeskClock(0);
    let shown = 0;
    clock.subscribe('minute', () => {
      shown = clock.shown('minute');
    });
    clock.correct(HOUR);
    expect(shown).toBe(MONDAY_TEN + HOUR + 58_500);
  });

  it('leaves alone what is only the network’s delay', () => {
    const clock = new DeskClock(HOUR);
    clock.correct(HOUR + 200);
    expect(clock.offset).toBe(HOUR);
  });

  it('rests when nobody looks', () => {
    const clock = new DeskClock(0);
    const stop = clock.subscribe('second', () => undefined);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(clock.shown('minute')).toBe(MONDAY_TEN + 58_500 + 5 * MINUTE);
  });
});
