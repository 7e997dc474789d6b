import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import {
  isJournalEnd,
  type JournalFileEnd,
  type JournalFileHeader,
  parseEventOrEnd,
  parseHeader,
} from '../../src-shared/journal/journal-file.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { LONGEST_LINE } from './answer-stream.ts';
import { lineSplitter, type SplitLine } from './line-splitter.ts';

/** Who is told what a journal file says, line by line. An error is a sentence, and ends the reading. */
export interface JournalVisitor {
  header(header: JournalFileHeader): void;
  event(event: JournalEvent): Result<undefined, string>;
}

/** Reads a journal file to its end, and checks that it is whole; the error says in which line it is not. */
export async function readJournal(input: Readable, visitor: JournalVisitor): Promise<Result<undefined, string>> {
  const decoder = new TextDecoder();
  const splitter = lineSplitter(LONGEST_LINE);
  const file = new JournalFile(visitor);
  for await (const chunk of input) {
    const taken = file.takeAll(splitter.push(decoder.decode(chunk, { stream: true })));
    if (!taken.ok) return taken;
  }
  const taken = file.takeAll(splitter.push(decoder.decode()));
  return taken.ok ? file.takeRest(splitter.end()) : taken;
}

class JournalFile {
  readonly #visitor: JournalVisitor;
  readonly #hash = createHash('sha256');
  #lines = 0;
  #events = 0;
  #head: number | undefined;
  #ended = false;

  constructor(visitor: JournalVisitor) {
    this.#visitor = visitor;
  }

  takeAll(lines: readonly SplitLine[]): Result<undefined, string> {
    for (const line of lines) {
      this.#lines += 1;
      const taken = line.kind === 'line' ? this.#take(line.text) : err(`It is longer than ${LONGEST_LINE} characters.`);
      if (!taken.ok) return err(`Line ${this.#lines}: ${taken.error}`);
    }
    return ok(undefined);
  }

  /** What stands behind the last line feed: nothing, or a line that may have been cut off. */
  takeRest(rest: readonly SplitLine[]): Result<undefined, string> {
    const isInside = this.#head !== undefined && !this.#ended;
    if (isInside && rest.some((line) => line.kind === 'line' && !isJson(line.text))) {
      return err(`Line ${this.#lines + 1}: The line breaks off: the journal was cut short.`);
    }
    const taken = this.takeAll(rest);
    return taken.ok ? this.#whole() : taken;
  }

  #whole(): Result<undefined, string> {
    if (this.#ended) return ok(undefined);
    return err(`Line ${this.#lines + 1}: The end is missing: the journal was cut short.`);
  }

  #take(line: string): Result<undefined, string> {
    if (this.#ended) return err('Nothing follows the end of a journal.');
    if (this.#head === undefined) return this.#takeHeader(line);
    const parsed = parseEventOrEnd(line);
    if (!parsed.ok) return parsed;
    if (isJournalEnd(parsed.value)) return this.#takeEnd(parsed.value);
    this.#seal(line);
    this.#events += 1;
    return this.#visitor.event(parsed.value);
  }

  #takeHeader(line: string): Result<undefined, string> {
    const header = parseHeader(line);
    if (!header.ok) return header;
    this.#seal(line);
    this.#head = header.value.head;
    this.#visitor.header(header.value);
    return ok(undefined);
  }

  #takeEnd({ end, sha256 }: JournalFileEnd): Result<undefined, string> {
    this.#ended = true;
    if (end !== this.#events || end !== this.#head) {
      return err(`There are ${this.#events} events; the header says ${this.#head}, the end ${end}.`);
    }
    if (sha256 === this.#hash.digest('hex')) return ok(undefined);
    return err('The sha-256 is another than that of the lines before: something was changed after the export.');
  }

  #seal(line: string): void {
    this.#hash.update(`${line}\n`);
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
