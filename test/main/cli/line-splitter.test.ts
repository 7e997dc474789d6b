import { expect, it } from 'vitest';
import { lineSplitter } from '../../../src-main/cli/line-splitter.ts';

const line = (text: string) => ({ kind: 'line', text });
const tooLong = { kind: 'tooLong' };

function split(longest: number, ...pieces: readonly string[]) {
  const splitter = lineSplitter(longest);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

it.each([
  ['lines that come in pieces', ['a', 'b\nc', '\n', 'd\n'], [line('ab'), line('c'), line('d')]],
  ['a last line without an end', ['a\nb'], [line('a'), line('b')]],
  ['both kinds of line ends, cut in the middle', ['a\r', '\nb\n'], [line('a'), line('b')]],
  ['empty lines, so that lines can be counted', ['\n\na\n'], [line(''), line(''), line('a')]],
  ['nothing', [''], []],
  ['a line as long as may be', ['12345\n'], [line('12345')]],
  ['a line that is too long', ['123456\na\n'], [tooLong, line('a')]],
  ['a line that is too long and comes in pieces', ['1234', '56', '78', '9\na'], [tooLong, line('a')]],
  ['a last line that is too long', ['a\n1234', '567'], [line('a'), tooLong]],
])('splits %s', (_, pieces, lines) => expect(split(5, ...pieces)).toEqual(lines));
