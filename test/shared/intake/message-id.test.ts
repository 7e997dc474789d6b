import { expect, it } from 'vitest';
import { mailKey, messageIdsIn } from '../../../src-shared/intake/message-id.ts';

it.each([
  ['<a@x>', ['a@x']],
  ['<a@x> <b@x>\r\n <c@x>', ['a@x', 'b@x', 'c@x']],
  ['<a@x><b@x>', ['a@x', 'b@x']],
  ['<gebroken\r\n regel@x>', ['gebrokenregel@x']],
  ['zonder@haken', ['zonder@haken']],
  ['Your message of Monday', []],
  [`<${'x'.repeat(999)}@x>`, []],
  ['', []],
])('reads the ids in %j', (header, ids) => {
  expect(messageIdsIn(header)).toEqual(ids);
});

it('is found under its own kind of name', () => {
  expect(mailKey('a@x')).toBe('mail:a@x');
});
