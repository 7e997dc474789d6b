import { expect, it } from 'vitest';
import { isAllowedHost } from '../../../../src-main/hosts/node/allowed-host.ts';

it.each([
  '127.0.0.1',
  '127.0.0.1:4610',
  'localhost:4610',
  'LOCALHOST',
  '[::1]:4610',
  '192.168.1.20:80',
  'desk-pc:4610',
])('lets a request name us %s', (header) => {
  expect(isAllowedHost(header, 'Desk-PC')).toBe(true);
});

it.each([
  undefined,
  '',
  'evil.example',
  'evil.example:4610',
  '127.0.0.1.evil.example',
  'localhost.evil.example:4610',
  'localhost:4610:1',
  'localhost@evil.example',
  '[::1',
  '[evil]:4610',
  ':4610',
])('does not let a request name us %s', (header) => {
  expect(isAllowedHost(header, 'Desk-PC')).toBe(false);
});
