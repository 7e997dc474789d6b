import { expect, it } from 'vitest';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { priorityFace, priorityFaceAt, priorityLine } from '../../../src-shared/words/priority-face.ts';
import { bookWithNext, otherTypes, spsOf } from '../../support/next-version.ts';
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

it('tells a priority as it was called at the moment, also where the version of another moment does not have it', () => {
  const contract = spsOf(bookWithNext(otherTypes));
  const [before, after] = [amsterdam('2026-11-20 09:00'), amsterdam('2026-11-23 09:00')];
  const told = (code: string, at: number) => {
    const face = priorityFaceAt(contract, code, at, 'nl');
    return face && priorityLine(face, 'nl');
  };
  expect(told('b', before)).toBe('SPS b · deels geblokkeerd (2 van 3)');
  expect(told('c', after)).toBe('SPS c · bedrijfskritisch (1 van 3)');
  expect(told('s', before)).toBe('SPS s · gevaar (1 van 3)');
  expect(told('x', after)).toBeUndefined();
});

it('has no face for a priority that the version does not know', () => {
  expect(priorityFace('SPS', version, 'A', 'nl')).toBeUndefined();
});
