import { describe, expect, it } from 'vitest';
import { upgradedDrafts } from '../../../../src-renderer/features/contracts/draft-upgrade.ts';
import { formOf } from '../../../../src-renderer/features/contracts/form-of-version.ts';
import { draftFrom } from '../../../../src-shared/sla/contract-draft.ts';
import { versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const now = amsterdam('2026-11-19 11:48:30');

describe('a version that was being written before the app was replaced', () => {
  it.each(['smart-fms-basic', 'smart-production-suite'])('goes on in the form of the newer app (%s)', (id) => {
    const contract = shipped().get(id);
    if (!contract) throw new Error(`no contract ${id}`);
    const version = versionAt(contract, now);
    const form = { ...formOf(version, now), reason: 'Halverwege' };
    const { priorities, kinds, ladder } = draftFrom(version, now);
    const thresholds = form.thresholds.map((threshold) => ({ ...threshold, level: Number(threshold.level) }));
    const stored = { drafts: { [id]: { ...form, priorities, kinds, ladder, thresholds } } };
    expect(upgradedDrafts(JSON.parse(JSON.stringify(stored)), 1)).toEqual({ drafts: { [id]: form } });
  });

  it('is let go where it comes from an app that is newer than this one', () => {
    expect(upgradedDrafts({ drafts: { x: {} } }, 3)).toEqual({ drafts: {} });
  });
});
