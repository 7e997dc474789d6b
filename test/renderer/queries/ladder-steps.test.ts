import { describe, expect, it } from 'vitest';
import { ladderSteps, nextSteps } from '../../../src-renderer/queries/ladder-steps.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { contracts, sampleTicket } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const contract = contracts.get('smart-production-suite');
if (!contract) throw new Error('the contract does not ship');
const steps = ladderSteps(versionAt(contract, MONDAY_TEN), [{ level: 2, personId: 'bram' }], 'nl');

describe('the ladder', () => {
  it('P15 names both sides of each level, and who stands there', () => {
    expect(steps).toEqual([
      { level: 1, deskRole: 'supportmedewerker', customerRole: 'functioneel beheerder' },
      { level: 2, deskRole: 'accountmanager', customerRole: 'clustermanager', personId: 'bram' },
      { level: 3, deskRole: 'directeur sales', customerRole: 'directie' },
    ]);
  });

  it('has above a ticket the levels it did not reach yet', () => {
    const above = (level?: number) =>
      nextSteps(steps, sampleTicket('t', level === undefined ? {} : { escalation: { level, at: 1, thresholds: [] } }));
    expect(above().map((step) => step.level)).toEqual([2, 3]);
    expect(above(2).map((step) => step.level)).toEqual([3]);
    expect(above(3)).toEqual([]);
  });
});
