import { expect, it } from 'vitest';
import { deadlineOptions } from '../../../src-main/cli/deadline-options.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import { unwrap } from '../../shared/time/unwrap.ts';

const contracts = unwrap(shippedContracts());
const read = (typed: string) => deadlineOptions(typed.split(' '), contracts);
const fms = '--contract smart-fms-basic --channel portal --received 2026-03-27T11:30';

it('reads what is asked, times without an offset on the contract’s wall clock', () => {
  const options = unwrap(
    read(`${fms} --priority B --language en --pause 2026-03-30T10:00/2026-03-30T11:00Z --pause 2026-03-31T09:00/`),
  );
  expect(options).toMatchObject({
    report: { contract: { id: 'smart-fms-basic' }, channel: 'portal', priority: 'B' },
    language: 'en',
    pauses: [{ from: Date.UTC(2026, 2, 30, 8), to: Date.UTC(2026, 2, 30, 11) }, { from: Date.UTC(2026, 2, 31, 7) }],
  });
  expect(options.report.received).toEqual({ at: Date.UTC(2026, 2, 27, 10, 30), reading: 'exact' });
});

it.each([
  ['--contract gold', '--contract: This is missing or not known; known are smart-fms-basic, smart-production-suite.'],
  [`${fms} --received`, "Option '--received <value>' argument missing"],
  [`${fms} --received soon`, '--received: “soon” is not an instant such as 2026-11-22T13:50:00Z.'],
  [`${fms} --priority E`, '--priority: This is missing or not known; known are A, B, C, D.'],
  [`${fms} --language fr`, '--language is nl or en.'],
  [`${fms} --pause 2026-03-30T10:00`, '--pause 2026-03-30T10:00: A pause is written FROM/TO, or FROM/ while it lasts.'],
  [
    `${fms} --pause 2026-03-27T11:00/`,
    '--pause 2026-03-27T11:00/: A pause does not begin before the ticket was received.',
  ],
  [
    `${fms} --pause 2026-03-30T10:00/2026-03-30T09:00`,
    '--pause 2026-03-30T10:00/2026-03-30T09:00: A pause does not end before it begins.',
  ],
  [`${fms} --colour`, "Unknown option '--colour'"],
  [`${fms} now`, "Unexpected argument 'now'"],
])('says what is wrong with %s', (typed, sentence) => {
  const options = read(typed);
  expect(options.ok ? '' : options.error).toContain(sentence);
});
