import { expect, it } from 'vitest';
import { holderWords } from '../../../../src-renderer/features/ticket/escalation-words.ts';

const steps = [
  { level: 2, deskRole: 'accountmanager', customerRole: 'clustermanager', personId: 'tom' },
  { level: 3, deskRole: 'directeur sales', customerRole: 'directie' },
];
const nameOf = (id: string) => (id === 'tom' ? 'Tom de Wit' : undefined);

it('P15 says who has a ticket at its level, by role and by name', () => {
  expect(holderWords(steps, 2, nameOf)).toBe('accountmanager, Tom de Wit');
  expect(holderWords(steps, 3, nameOf)).toBe('directeur sales');
  expect(holderWords(steps, 4, nameOf)).toBeUndefined();
});
