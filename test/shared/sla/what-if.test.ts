import { describe, expect, it } from 'vitest';
import { asIfAlways, draftFrom } from '../../../src-shared/sla/contract-draft.ts';
import type { ContractDraft } from '../../../src-shared/sla/contract-schema.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { compareClocks } from '../../../src-shared/sla/what-if.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import { portal, reply } from '../../support/story-commands.ts';
import { amsterdam, karin, StoryDesk, sanne, shipped } from '../../support/story-desk.ts';

const actual = shipped();
const FMS = 'smart-fms-basic';

function fmsWith(changes: (draft: ContractDraft) => Partial<ContractDraft>) {
  const contract = actual.get(FMS);
  if (!contract) throw new Error('Smart FMS Basic does not ship');
  const draft = draftFrom(versionAt(contract, 0), 0);
  return asIfAlways(actual, FMS, { ...draft, ...changes(draft) });
}
const withHolidays = fmsWith(({ calendar }) => ({ calendar: { ...calendar, holidays: [{ set: 'nl' }] } }));

// B, 8 h, registered on Thursday 24 December 14:00: 3 h that day. With Christmas as a working day 3 h on Friday and 2 h on Monday: 11:00.
// With Christmas closed 5 h on Monday: 3.5 until 12:30, 1.5 after lunch: 14:30.
const registered = () => new StoryDesk().let(karin, '2026-12-24 14:00', portal('vastgoed', { priority: 'B' }));

describe('what if another version had been in force', () => {
  it('shows both deadlines, both verdicts and the difference', () => {
    const ticket = registered().let(sanne, '2026-12-28 12:00', reply).ticket();
    const side = { priority: 'B', committed: true, target: 8 * HOUR } as const;
    expect(compareClocks(ticket, { actual, other: withHolidays }, amsterdam('2026-12-29 09:00'))).toEqual([
      {
        measure: 'response',
        actual: { ...side, deadline: amsterdam('2026-12-28 11:00'), verdict: 'missed' },
        other: { ...side, deadline: amsterdam('2026-12-28 14:30'), verdict: 'met' },
        shift: 3.5 * HOUR,
        verdictChanges: true,
      },
    ]);
  });

  it('tells a deadline that has passed from one that still runs', () => {
    const verdicts = (now: string) =>
      compareClocks(registered().ticket(), { actual, other: withHolidays }, amsterdam(now)).map((compared) => [
        compared.actual?.verdict,
        compared.other?.verdict,
        compared.verdictChanges,
      ]);
    expect(verdicts('2026-12-28 10:00')).toEqual([['running', 'running', false]]);
    expect(verdicts('2026-12-28 12:00')).toEqual([['missed', 'running', true]]);
    expect(verdicts('2026-12-28 15:00')).toEqual([['missed', 'missed', false]]);
  });

  it('leaves a side out where nothing would be promised', () => {
    const without = fmsWith(({ targets }) => ({ targets: targets.filter(({ priority }) => priority !== 'B') }));
    const [compared] = compareClocks(registered().ticket(), { actual, other: without }, amsterdam('2026-12-24 15:00'));
    expect(compared?.actual?.deadline).toBe(amsterdam('2026-12-28 11:00'));
    expect(compared?.other).toBeUndefined();
    expect(compared?.shift).toBeUndefined();
  });

  it('changes nothing about the contracts it started from', () => {
    compareClocks(registered().ticket(), { actual, other: withHolidays }, amsterdam('2026-12-24 15:00'));
    expect(actual.get(FMS)?.versions.map(({ version, calendar }) => [version, calendar.holidays])).toEqual([
      [1, undefined],
    ]);
  });
});
