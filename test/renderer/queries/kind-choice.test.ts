import { expect, it } from 'vitest';
import { kindChoice } from '../../../src-renderer/queries/kind-choice.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

function production() {
  const contract = shipped().get('smart-production-suite');
  if (!contract) throw new Error('the contract is not shipped');
  return versionAt(contract, amsterdam('2026-11-19 11:48'));
}

it('keeps a priority that the kind allows', () => {
  expect(kindChoice(production(), 'incident-bug', 'c')).toEqual({ ticketKind: 'incident-bug', priority: 'c' });
  expect(kindChoice(production(), 'service-request', 'a')).toEqual({ ticketKind: 'service-request', priority: 'a' });
});

it('P4 takes a priority away that the kind fixes otherwise, or has none of', () => {
  expect(kindChoice(production(), 'service-request', 'c')).toEqual({
    ticketKind: 'service-request',
    priority: undefined,
  });
  expect(kindChoice(production(), 'rfc-generic', 'a')).toEqual({ ticketKind: 'rfc-generic', priority: undefined });
});
