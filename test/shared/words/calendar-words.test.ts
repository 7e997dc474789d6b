import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { calendarWords } from '../../../src-shared/words/calendar-words.ts';

describe('calendarWords', () => {
  it('tells days with equal hours together', () => {
    const split = [
      ['09:00', '12:30'],
      ['13:00', '17:00'],
    ] as const;
    const calendar: Calendar = {
      timeZone: 'Europe/Amsterdam',
      weekly: { mon: split, tue: split, wed: split, thu: split, fri: [['09:00', '12:00']] },
    };
    expect(calendarWords(calendar, 'nl')).toBe('ma–do 09:00–12:30 en 13:00–17:00, vr 09:00–12:00');
  });

  it('does not join days over a closed one', () => {
    const hours = [['08:00', '12:00']] as const;
    const calendar: Calendar = { timeZone: 'Europe/Amsterdam', weekly: { mon: hours, wed: hours } };
    expect(calendarWords(calendar, 'en')).toBe('Mon 08:00–12:00, Wed 08:00–12:00');
  });
});
