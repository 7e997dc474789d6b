import { createHash } from 'node:crypto';
import {
  JOURNAL_FORMAT,
  JOURNAL_FORMAT_VERSION,
  type JournalFileEnd,
  type JournalFileHeader,
} from '../../src-shared/journal/journal-file.ts';
import type { ContractData } from '../../src-shared/sla/contract-schema.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { JournalReader } from '../adapters/sqlite-journal-reader.ts';

/** A journal as lines, each with its line feed: header, events, end. */
export function* journalLines(
  journal: JournalReader,
  { contracts, now }: { readonly contracts: readonly ContractData[]; readonly now: Instant },
): Generator<string> {
  const hash = createHash('sha256');
  const sealed = (value: object): string => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  const header = {
    format: JOURNAL_FORMAT,
    version: JOURNAL_FORMAT_VERSION,
    exportedAt: now,
    journalId: journal.id,
    head: journal.head,
    contracts: [...contracts],
  } satisfies JournalFileHeader;
  yield sealed(header);
  let count = 0;
  for (const event of journal.events()) {
    yield sealed(event);
    count += 1;
  }
  yield `${JSON.stringify({ end: count, sha256: hash.digest('hex') } satisfies JournalFileEnd)}\n`;
}
