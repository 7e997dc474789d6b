import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { readInstant } from '../../src-shared/time/local-moment.ts';

export interface ReplayOptions {
  /** `-` is stdin. */
  readonly file: string;
  readonly now?: Instant;
  readonly json: boolean;
  readonly contract?: string;
  /** Only this one, and no figures. */
  readonly ticket?: number;
  readonly language?: Locale;
}

/** Reads `FILE [--now …]`; the error is a sentence for who typed it. */
export function replayOptions(parameters: readonly string[]): Result<ReplayOptions, string> {
  const typed = parse(parameters);
  if (!typed.ok) return typed;
  const { values, positionals } = typed.value;
  const { language, contract } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return err('Which journal? Name one file, or - for stdin.');
  if (language !== undefined && language !== 'nl' && language !== 'en') return err('--language is nl or en.');
  const ticket = values.ticket === undefined ? undefined : Number(values.ticket.replace(/^#/, ''));
  if (ticket !== undefined && !Number.isSafeInteger(ticket)) return err('--ticket is the number of a ticket.');
  const now = values.now === undefined ? ok(undefined) : readInstant(values.now);
  if (!now.ok) return err(`--now: ${now.error}`);
  return ok({
    file,
    json: values.json === true,
    ...(now.value === undefined ? {} : { now: now.value }),
    ...(contract === undefined ? {} : { contract }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(language === undefined ? {} : { language }),
  });
}

function parse(parameters: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { now: text, json: { type: 'boolean' }, contract: text, ticket: text, language: text } as const;
  try {
    return ok(parseArgs({ args: [...parameters], options, allowPositionals: true }));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
