import { expect, it } from 'vitest';
import { wrapped } from '../../../src-main/cli/wrapped.ts';

it('breaks between words, further lines beneath the first', () =>
  expect(wrapped('P3  ', 'one two three four', 12)).toEqual(['P3  one two', '    three', '    four']));

it('leaves a word that is too long in one piece', () =>
  expect(wrapped('', 'a extraordinarily b', 6)).toEqual(['a', 'extraordinarily', 'b']));

it('leaves a short text on its line', () => expect(wrapped('P3: ', 'one', 12)).toEqual(['P3: one']));
