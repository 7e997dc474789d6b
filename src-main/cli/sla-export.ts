import { createWriteStream, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { shippedContractData } from '../../src-shared/sla/shipped-contracts.ts';
import { NewerDataError } from '../adapters/newer-data-error.ts';
import { type JournalReader, openJournalReader } from '../adapters/sqlite-journal-reader.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { OWNER_ONLY } from '../adapters/write-file-safely.ts';
import { defaultDataFolder } from '../hosts/data-folder.ts';
import { inPieces } from './in-pieces.ts';
import { journalLines } from './journal-lines.ts';
import { DONE, NOT_ANSWERED, type SlaCommand, type Terminal, wronglyCalled } from './sla-command.ts';

const USAGE = `sla export [--data DIR] [--out FILE]

  Writes the whole journal of a desk as JSON lines: a header with the contracts, every event in order, and a last line
  with their number and the sha-256 of all lines before. Works while the desk runs, and changes nothing. The file holds
  everything the desk knows of its customers; it is made readable by its owner alone. docs/journal-format.md describes it.

  --data   the data folder; otherwise the desk's usual one
  --out    a file that is not there yet; otherwise stdout

  sla export --out journal.ndjson && sla replay journal.ndjson`;

export const slaExport: SlaCommand = {
  usage: USAGE,
  async run(parameters, terminal) {
    const options = optionsOf(parameters);
    if (!options.ok) return wronglyCalled(options.error, USAGE, terminal);
    const { data = usualFolder(terminal), out } = options.value;
    if (out !== undefined && existsSync(out)) return refused(`${out} is there already; nothing was written.`, terminal);
    const journal = opened(data);
    if (!journal.ok) return refused(journal.error, terminal);
    try {
      await write(journal.value, out, terminal);
      return DONE;
    } finally {
      journal.value.close();
    }
  },
};

async function write(journal: JournalReader, out: string | undefined, { output }: Terminal): Promise<void> {
  const shipped = shippedContractData();
  if (!shipped.ok) throw new Error(`a shipped contract cannot be read: ${shipped.error}`);
  const lines = journalLines(journal, { contracts: shipped.value, now: systemClock.now() });
  const source = Readable.from(inPieces(lines));
  if (out === undefined) await pipeline(source, output, { end: false });
  else await pipeline(source, createWriteStream(out, { mode: OWNER_ONLY, flags: 'wx' }));
}

function opened(folder: string): Result<JournalReader, string> {
  try {
    const journal = openJournalReader(join(folder, 'journal.sqlite'));
    return journal ? ok(journal) : err(`There is no journal in ${folder}; point at a data folder with --data.`);
  } catch (error) {
    if (error instanceof NewerDataError) return err(error.message);
    throw error;
  }
}

function optionsOf(parameters: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return ok(parseArgs({ args: [...parameters], options: { data: text, out: text } }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function usualFolder({ environment }: Terminal): string {
  return defaultDataFolder({ platform: process.platform, home: homedir(), environment });
}

function refused(sentence: string, { errors }: Terminal): number {
  errors.write(`${sentence}\n`);
  return NOT_ANSWERED;
}
