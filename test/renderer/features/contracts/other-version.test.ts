import { describe, expect, it } from 'vitest';
import { otherChoices, otherContracts } from '../../../../src-renderer/features/contracts/other-version.ts';
import { draftFrom, withDraft } from '../../../../src-shared/sla/contract-draft.ts';
import { type ContractBook, versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const FMS = 'smart-fms-basic';
const now = amsterdam('2026-11-19 10:00');

function fmsIn(book: ContractBook) {
  const contract = book.get(FMS);
  if (!contract) throw new Error('Smart FMS Basic does not ship');
  return contract;
}
const draft = draftFrom(versionAt(fmsIn(shipped()), now), amsterdam('2027-01-01 00:00'));
const two = withDraft(shipped(), FMS, draft);

describe('what can be put in place of what held', () => {
  it('begins with the version being written, then the present one with holidays, then every version', () => {
    expect(otherChoices(fmsIn(two), now, true)).toEqual(['draft', 'holidays:1', 'version:2', 'version:1']);
    expect(otherChoices(fmsIn(shipped()), now, false)).toEqual(['holidays:1', 'version:1']);
  });

  it('leaves holidays out where they are closed already', () => {
    const closed = withDraft(shipped(), FMS, { ...draft, calendar: { ...draft.calendar, holidays: [{ set: 'nl' }] } });
    expect(otherChoices(fmsIn(closed), amsterdam('2027-02-01 00:00'), false)).toEqual(['version:2', 'version:1']);
  });

  it('becomes contracts in which it was in force for all time', () => {
    const book = otherContracts(two, FMS, { choice: 'version:2', draft: undefined });
    expect(book && fmsIn(book).versions.map(({ version, from }) => [version, from])).toEqual([
      [2, Number.NEGATIVE_INFINITY],
    ]);
    const holidays = otherContracts(two, FMS, { choice: 'holidays:1', draft: undefined });
    expect(holidays && versionAt(fmsIn(holidays), now).calendar.holidays).toEqual([
      { set: 'nl', liberationDay: 'lustrum' },
    ]);
  });

  it('is nothing where the version is not there, or is not whole yet', () => {
    expect(otherContracts(two, FMS, { choice: 'version:9', draft: undefined })).toBeUndefined();
    expect(otherContracts(two, FMS, { choice: 'draft', draft: undefined })).toBeUndefined();
  });
});
