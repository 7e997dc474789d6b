import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { parseReport, type Report } from '../../src-shared/sla/reported-ticket.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { readMoment } from '../../src-shared/time/local-moment.ts';
import { orderedPauses, type Pause } from '../../src-shared/time/pauses.ts';

export interface DeadlineOptions {
  readonly report: Report;
  readonly pauses: readonly Pause[];
  readonly language?: Locale;
}

/** Which option says what `parseReport` calls by its own name. */
const OPTION_OF: Readonly<Record<string, string>> = { receivedAt: 'received' };

/** Reads `--contract … --received …`; the error is a sentence for who typed it. */
export function deadlineOptions(
  parameters: readonly string[],
  contracts: ContractBook,
): Result<DeadlineOptions, string> {
  const typed = parse(parameters);
  if (!typed.ok) return typed;
  const { received, pause = [], language, ...fields } = typed.value;
  if (language !== undefined && language !== 'nl' && language !== 'en') return err('--language is nl or en.');
  const report = parseReport({ ...fields, receivedAt: received }, contracts);
  if (!report.ok) return err(report.error.replace(/^(\w+):/, (_, field) => `--${OPTION_OF[field] ?? field}:`));
  const pauses = pausesOf(pause, report.value);
  if (!pauses.ok) return pauses;
  return ok({ report: report.value, pauses: pauses.value, ...(language === undefined ? {} : { language }) });
}

function parse(parameters: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { contract: text, kind: text, priority: text, channel: text, received: text, language: text };
  try {
    const pause = { type: 'string', multiple: true } as const;
    return ok(parseArgs({ args: [...parameters], options: { ...options, pause } }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

function pausesOf(typed: readonly string[], { version, received }: Report): Result<readonly Pause[], string> {
  const read: Pause[] = [];
  for (const text of typed) {
    const pause = pauseOf(text, version.calendar.timeZone, received.at);
    if (!pause.ok) return err(`--pause ${text}: ${pause.error}`);
    read.push(pause.value);
  }
  return ok(orderedPauses(read));
}

function pauseOf(text: string, zone: string, receivedAt: Instant): Result<Pause, string> {
  const [begin = '', end, ...more] = text.split('/');
  if (end === undefined || more.length > 0) return err('A pause is written FROM/TO, or FROM/ while it lasts.');
  const from = readMoment(begin, zone);
  if (!from.ok) return from;
  if (from.value.at < receivedAt) return err('A pause does not begin before the ticket was received.');
  if (end === '') return ok({ from: from.value.at });
  const to = readMoment(end, zone);
  if (!to.ok) return to;
  if (to.value.at < from.value.at) return err('A pause does not end before it begins.');
  return ok({ from: from.value.at, to: to.value.at });
}
