import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { answerLine, type FieldsAnswerer, tooLongLine } from '../../src-shared/sla/answer-line.ts';
import { lineSplitter, type SplitLine } from './line-splitter.ts';

/** No line that means something is this long: a calendar with every day of a century as an exception is shorter. */
export const LONGEST_LINE = 4_000_000;

/** Written in pieces of about this many characters: a write for every line would cost more than the answers. */
const PIECE = 65_536;

/**
 * Answers every line of `input` on `output`, in order. Reads no further while `output` is full, so memory stays the same however
 * much comes. Returns how many answers were errors.
 */
export async function answerStream(input: Readable, output: Writable, answer: FieldsAnswerer): Promise<number> {
  const decoder = new TextDecoder();
  const splitter = lineSplitter(LONGEST_LINE);
  const writer = pieceWriter(output);
  let lineNumber = 0;
  let errors = 0;
  const answerAll = async (lines: readonly SplitLine[]) => {
    for (const line of lines) {
      lineNumber++;
      const answered =
        line.kind === 'tooLong' ? tooLongLine(lineNumber, LONGEST_LINE) : answerLine(line.text, lineNumber, answer);
      if (answered === undefined) continue;
      if (answered.isError) errors++;
      if (writer.isFull(`${answered.text}\n`)) await writer.flush();
    }
    // Who asks line by line is answered line by line.
    await writer.flush();
  };
  // The decoder leaves out a byte order mark at the start.
  for await (const chunk of input) await answerAll(splitter.push(decoder.decode(chunk, { stream: true })));
  await answerAll([...splitter.push(decoder.decode()), ...splitter.end()]);
  return errors;
}

function pieceWriter(output: Writable) {
  let piece = '';
  return {
    /** Takes the text; true when it is time to write. */
    isFull(text: string): boolean {
      piece += text;
      return piece.length >= PIECE;
    },
    async flush(): Promise<void> {
      if (piece === '') return;
      const text = piece;
      piece = '';
      if (!output.write(text)) await once(output, 'drain');
    },
  };
}
