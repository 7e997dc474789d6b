import { expect, it } from 'vitest';
import { contractAddress, contractPlaceOf } from '../../../../src-renderer/features/contracts/contract-address.ts';

it.each([
  [{}, '/contracts/sps', { mode: 'read' }],
  [{ version: 2 }, '/contracts/sps?version=2', { mode: 'read', version: 2 }],
  [{ mode: 'edit' }, '/contracts/sps?mode=edit', { mode: 'edit' }],
  [{ mode: 'what-if', ticketId: 't' }, '/contracts/sps?mode=what-if&ticket=t', { mode: 'what-if', ticketId: 't' }],
] as const)('the place %j is %s, and is read back from it', (place, address, read) => {
  expect(contractAddress('sps', place)).toBe(address);
  expect(contractPlaceOf(new URL(address, 'http://desk.example').searchParams)).toEqual(read);
});

it('means the contract itself where the address makes no sense', () => {
  expect(contractPlaceOf(new URLSearchParams('mode=burn&version=x'))).toEqual({ mode: 'read' });
});
