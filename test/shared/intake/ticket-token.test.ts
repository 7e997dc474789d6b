import { expect, it } from 'vitest';
import { ticketNumbersIn, ticketToken } from '../../../src-shared/intake/ticket-token.ts';

it.each([
  ['RE: [KS-10471] Printer', [10471]],
  ['Antw: [ks-10471]', [10471]],
  ['[ KS-7 ] met spaties', [7]],
  ['[10471] zonder letters', [10471]],
  ['[#10471] met hekje', [10471]],
  ['over #10471 nog iets', [10471]],
  ['#10472 en [KS-10471]: de onze gaat voor', [10471, 10472]],
  ['[KS-10471] [KS-10471] tweemaal', [10471]],
  ['[2026] jaarplan', []],
  ['#12 op de lijst', []],
  ['order 10471 zonder teken', []],
  ['abc#10471 binnen een woord', []],
  ['&#10471; een teken', []],
  ['#1234567890 te lang', []],
  ['[KS-1234567890] te lang', []],
  ['[KS-]', []],
  ['', []],
])('reads the tickets that %j names', (subject, numbers) => {
  expect(ticketNumbersIn(subject)).toEqual(numbers);
});

it('finds back what it writes', () => {
  expect(ticketToken(10471)).toBe('[KS-10471]');
  expect(ticketNumbersIn(`Re: iets ${ticketToken(10471)}`)).toEqual([10471]);
});
