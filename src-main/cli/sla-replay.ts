import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { JournalFileHeader } from '../../src-shared/journal/journal-file.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { createJournalReplay, type JournalReplay } from '../../src-shared/sla/journal-replay.ts';
import { inPieces } from './in-pieces.ts';
import { readJournal } from './read-journal.ts';
import { type Replay, replayOf } from './replay.ts';
import { replayLines } from './replay-lines.ts';
import { type ReplayOptions, replayOptions } from './replay-options.ts';
import { replayText } from './replay-text.ts';
import { DONE, NOT_ANSWERED, type SlaCommand, type Terminal, wronglyCalled } from './sla-command.ts';
import { languageOf } from './terminal-language.ts';

const USAGE = `sla replay FILE [OPTIONS]

  Recomputes from an export ('sla export') every clock of every ticket, and for every month, quarter and year of every
  contract how far its promises were kept. Looks first whether the file is whole and unchanged. FILE may be - for stdin.

  --now        as it stood at this instant, what came later left out; otherwise the moment of the export
  --json       JSON lines: {"ticket", …, "clocks"} for each ticket, then {"contract", "period", …} for each figure
  --contract   only this contract (smart-fms-basic, smart-production-suite)
  --ticket     only the ticket with this number, without figures
  --language   nl, en; otherwise Dutch where LC_ALL, LC_MESSAGES or LANG says so, else English

  sla export | sla replay - --json`;

export const slaReplay: SlaCommand = {
  usage: USAGE,
  async run(parameters, terminal) {
    const options = replayOptions(parameters);
    if (!options.ok) return wronglyCalled(options.error, USAGE, terminal);
    const replay = await replayed(options.value, terminal);
    if (!replay.ok) {
      terminal.errors.write(`${replay.error}\n`);
      return NOT_ANSWERED;
    }
    const { json, language = languageOf(terminal.environment) } = options.value;
    const lines = json ? replayLines(replay.value) : replayText(replay.value, language);
    await pipeline(Readable.from(inPieces(lines)), terminal.output, { end: false });
    return DONE;
  },
};

async function replayed(options: ReplayOptions, { input }: Terminal): Promise<Result<Replay, string>> {
  let begun: { readonly header: JournalFileHeader; readonly replay: JournalReplay } | undefined;
  const { file, contract, ticket } = options;
  const read = await readJournal(file === '-' ? input : createReadStream(file), {
    header: (header) => {
      begun = { header, replay: createJournalReplay(header.contracts, options.now ?? Number.POSITIVE_INFINITY) };
    },
    event: (event) => begun?.replay.apply(event) ?? ok(undefined),
  }).catch(notReadable);
  if (!read.ok) return read;
  if (!begun) return err('The journal is empty.');
  const { header, replay } = begun;
  const desk = replay.desk();
  if (contract !== undefined && !desk.contracts.has(contract)) return err(`There is no contract '${contract}'.`);
  if (ticket !== undefined && !desk.tickets.some(({ number }) => number === ticket)) {
    return err(`There is no ticket ${ticket}.`);
  }
  return ok(replayOf(header, desk, { ...options, now: options.now ?? header.exportedAt }));
}

function notReadable(error: unknown): Result<undefined, string> {
  const isFileError = error instanceof Error && 'code' in error && 'syscall' in error;
  if (!isFileError) throw error;
  return err(`The journal cannot be read: ${error.message}.`);
}
