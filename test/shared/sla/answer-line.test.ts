import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../src-shared/result.ts';
import { answerLine, tooLongLine } from '../../../src-shared/sla/answer-line.ts';

const echo = (line: string) => answerLine(line, 3, ({ word }) => ok({ word }));

describe('the answer to a line', () => {
  it.each([
    ['{"id":"a","word":"x"}', '{"id":"a","word":"x"}'],
    ['{"id":0,"word":"x"}', '{"id":0,"word":"x"}'],
    ['{"word":"é \\u2028"}', '{"id":null,"word":"é \u2028"}'],
    ['{"id":null,"word":1}', '{"id":null,"word":1}'],
  ])('carries the id of %s', (line, text) => expect(echo(line)).toEqual({ text, isError: false }));

  it.each([['[]'], ['3'], ['null'], ['"text"']])('says that %s is no object', (line) =>
    expect(echo(line)).toEqual({ text: '{"id":null,"error":"Line 3: This is not an object."}', isError: true }),
  );

  it('says where a line is not JSON', () => {
    const answer = echo('{"id":"a",');
    expect(answer?.isError).toBe(true);
    expect(JSON.parse(answer?.text ?? '')).toEqual({
      id: null,
      error: expect.stringMatching(/^Line 3: This is not JSON \(.+\)\.$/),
    });
  });

  it('does not take an id that is a structure', () =>
    expect(echo('{"id":{}}')?.text).toBe('{"id":null,"error":"Line 3: id: An id is a text or a number."}'));

  it.each(['', ' ', '\t\r'])('says nothing to an empty line', (line) => expect(echo(line)).toBeUndefined());

  it('carries the id beside an error', () =>
    expect(answerLine('{"id":"a"}', 1, () => err('start: Missing.'))).toEqual({
      text: '{"id":"a","error":"start: Missing."}',
      isError: true,
    }));

  it('answers with an error where the answering itself fails', () => {
    const fail = () => {
      throw new Error('out of order');
    };
    expect(answerLine('{"id":"a"}', 1, fail)?.text).toBe('{"id":"a","error":"This cannot be answered: out of order"}');
  });

  it('says how long a line may be', () =>
    expect(tooLongLine(9, 100).text).toBe('{"id":null,"error":"Line 9: The line is longer than 100 characters."}'));
});
