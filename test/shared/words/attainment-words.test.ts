import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src-shared/sla/reporting-period.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import {
  budgetWords,
  percentageWords,
  periodWords,
  promisedLineWords,
} from '../../../src-shared/words/attainment-words.ts';

describe('the words of a report', () => {
  it.each([
    [{ met: 9896, missed: 104 }, 99, '98,9 %', '98.9%'],
    [{ met: 3, missed: 1 }, 75, '75,0 %', '75.0%'],
    [{ met: 0, missed: 3 }, 75, '0,0 %', '0.0%'],
    [{ met: 0, missed: 0 }, 75, '–', '–'],
    [{ met: 4, missed: 0 }, undefined, '100,0 %', '100.0%'],
  ])('a percentage of %o', (counts, percentile, nl, en) => {
    expect(percentageWords(counts, percentile, 'nl')).toBe(nl);
    expect(percentageWords(counts, percentile, 'en')).toBe(en);
  });

  it.each([
    ['P6', { percentile: 99, length: 30 * MINUTE }, '99 % binnen 30 m', '99% within 30 m'],
    ['F3', { length: 2 * HOUR }, 'elke melding binnen 2 u', 'every ticket within 2 h'],
    ['P7', { percentile: 75 }, '75 % volgens planning', '75% according to plan'],
    ['P14', { percentile: 99.5, length: 24 * HOUR }, '99,5 % binnen 24 u', '99.5% within 24 h'],
  ])('%s a promise', (_, line, nl, en) => {
    expect(promisedLineWords(line, 'nl')).toBe(nl);
    expect(promisedLineWords(line, 'en')).toBe(en);
  });

  it.each([
    [{ allowed: 0, left: 0 }, 'Geen misser toegestaan'],
    [{ allowed: 0, left: -2 }, '2 missers te veel; er is geen foutmarge'],
    [{ allowed: 3, left: -1 }, '1 misser te veel; de foutmarge was 3'],
    [{ allowed: 3, left: 0 }, 'Geen misser meer toegestaan'],
    [{ allowed: 3, left: 1 }, 'Nog 1 misser toegestaan'],
  ])('a budget of %o', (budget, nl) => {
    expect(budgetWords(budget, 'nl')).toBe(nl);
  });

  it.each([
    ['2026-11', 'november 2026', 'November 2026'],
    ['2026-Q4', '4e kwartaal 2026', 'Quarter 4, 2026'],
    ['2026', '2026', '2026'],
  ])('the period %s', (text, nl, en) => {
    const period = parsePeriod(text);
    expect(period.ok && periodWords(period.value, 'nl')).toBe(nl);
    expect(period.ok && periodWords(period.value, 'en')).toBe(en);
  });
});
