import { expect, it } from 'vitest';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { priorityFace, priorityLine } from '../../../src-shared/words/priority-face.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

const contract = shipped().get('smart-production-suite');
if (!contract) throw new Error('the contract does not ship');
const version = versionAt(contract, amsterdam('2026-11-20 09:00'));

it('P5 tells a priority with its contract, its word and its rank, in one line', () => {
  const face = priorityFace('SPS', version, 'c', 'nl');
  expect(face && priorityLine(face, 'nl')).toBe('SPS c · bedrijfskritisch (1 van 3)');
  const english = priorityFace('SPS', version, 'a', 'en');
  expect(english && priorityLine(english, 'en')).toBe('SPS a · nuisance (3 of 3)');
});

it('has no face for a priority that the version does not know', () => {
  expect(priorityFace('SPS', version, 'A', 'nl')).toBeUndefined();
});
