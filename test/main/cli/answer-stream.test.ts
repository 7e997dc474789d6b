import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { answerStream, LONGEST_LINE } from '../../../src-main/cli/answer-stream.ts';
import { err, ok } from '../../../src-shared/result.ts';
import type { FieldsAnswerer } from '../../../src-shared/sla/answer-line.ts';

const echo: FieldsAnswerer = ({ word }) => (word === 'bad' ? err('Bad.') : ok({ word }));

async function answered(pieces: Iterable<Buffer | string>) {
  const written: string[] = [];
  const output = new Writable({
    write(piece, _encoding, done) {
      written.push(piece.toString());
      done();
    },
  });
  const errors = await answerStream(Readable.from(pieces, { objectMode: false }), output, echo);
  return { text: written.join(''), errors };
}

it('puts letters together that two pieces share', async () => {
  const bytes = Buffer.from('{"id":1,"word":"ü€😀"}');
  const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
  expect(await answered(pieces)).toEqual({ text: '{"id":1,"word":"ü€😀"}\n', errors: 0 });
});

it('counts the lines that could not be answered', async () =>
  expect(await answered(['{"id":1,"word":"bad"}\n\n3\n{"id":2}\n'])).toEqual({
    text: '{"id":1,"error":"Bad."}\n{"id":null,"error":"Line 3: This is not an object."}\n{"id":2}\n',
    errors: 2,
  }));

it('names the line of a question without an id', async () =>
  expect((await answered(['\n{"word":"bad"}\n'])).text).toBe('{"id":null,"error":"Line 2: Bad."}\n'));

it('goes on behind a line that is too long to keep', async () => {
  const piece = 'x'.repeat(LONGEST_LINE / 2);
  expect(await answered([piece, piece, piece, '\n{"id":2}\n'])).toEqual({
    text: `{"id":null,"error":"Line 1: The line is longer than ${LONGEST_LINE} characters."}\n{"id":2}\n`,
    errors: 1,
  });
});

it('reads no further while nobody takes the answers', async () => {
  let read = 0;
  let isTaken: (() => void) | undefined;
  const input = Readable.from(
    (function* () {
      for (; read < 200; read++) yield Buffer.from(`{"id":${read},"word":"${'x'.repeat(1000)}"}\n`);
    })(),
    { objectMode: false, highWaterMark: 1 },
  );
  const output = new Writable({ highWaterMark: 1, write: (_piece, _encoding, done) => (isTaken = () => done()) });
  const ended = answerStream(input, output, echo);
  const take = () => {
    const done = isTaken;
    isTaken = undefined;
    done?.();
  };
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(read).toBeLessThan(10);
  const taking = setInterval(take);
  expect(await ended).toBe(0);
  clearInterval(taking);
  expect(read).toBe(200);
});
