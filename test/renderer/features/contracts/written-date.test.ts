import { describe, expect, it } from 'vitest';
import { shownDate, writtenDate } from '../../../../src-renderer/features/contracts/written-date.ts';

describe('a date as it is typed', () => {
  it.each([
    ['25-12-2026', '2026-12-25'],
    ['5/5/2027', '2027-05-05'],
    [' 1.2.2027 ', '2027-02-01'],
    ['2026-12-25', '2026-12-25'],
    ['31-02-2027', '2027-02-31'],
  ])('%j means %s', (typed, date) => expect(writtenDate(typed)).toBe(date));

  it('stays as it is where it means nothing', () => expect(writtenDate('kerst')).toBe('kerst'));

  it('is shown the way it is typed', () => {
    expect(shownDate('2026-12-25')).toBe('25-12-2026');
    expect(shownDate('2027-02-31')).toBe('2027-02-31');
  });
});
