import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { serviceContractSchema } from '../sla/contract-schema.ts';
import { factsProblem } from './event-facts.ts';
import { EVENT_VERSION, type JournalEvent, streamKinds } from './journal-event.ts';
import { type StoredEvent, upgradeEvent } from './upgrade-event.ts';

/** The journal as a file of JSON lines: a header, every event in order, an end. `docs/journal-format.md` describes it. */
export const JOURNAL_FORMAT = 'klokslag-journal';
export const JOURNAL_FORMAT_VERSION = 1;

const instant = z.int();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.object({
  format: z.literal(JOURNAL_FORMAT),
  version: z.literal(JOURNAL_FORMAT_VERSION),
  exportedAt: instant,
  journalId: z.string().min(1),
  /** The position of the last event, and so how many there are. */
  head: z.int().min(0),
  /** The contracts as they ship; versions that were made since are events. */
  contracts: z.array(serviceContractSchema),
});

const actorSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('person'), personId: z.string(), name: z.string(), role: z.string() }),
  z.looseObject({ kind: z.literal('system'), part: z.string() }),
]);

const eventSchema = z.object({
  seq: z.int().positive(),
  stream: z.enum(streamKinds),
  streamId: z.string().min(1),
  version: z.int().positive(),
  number: z.int().positive().optional(),
  commandId: z.string(),
  at: instant,
  writtenAt: instant.optional(),
  by: actorSchema,
  v: z.int().positive(),
  body: z.looseObject({ type: z.string() }),
});

const endSchema = z.object({ end: z.int().min(0), sha256 });

export type JournalFileHeader = z.infer<typeof headerSchema>;
/** `end`: how many events there were. `sha256`: of all lines before, each with its line feed. */
export type JournalFileEnd = z.infer<typeof endSchema>;

/** The error is a sentence, without the place. */
export function parseHeader(line: string): Result<JournalFileHeader, string> {
  const data = parseLine(line);
  if (!data.ok) return data;
  const { format, version } = z.looseObject({}).safeParse(data.value).data ?? {};
  if (format !== JOURNAL_FORMAT) return err(`This is no journal: it does not begin with "format":"${JOURNAL_FORMAT}".`);
  if (typeof version === 'number' && version > JOURNAL_FORMAT_VERSION) {
    return err(
      `This journal has format version ${version}; this version of Klokslag reads up to ${JOURNAL_FORMAT_VERSION}.`,
    );
  }
  return checked(headerSchema.safeParse(data.value));
}

/** A line after the header: an event in today's shape, or the end. */
export function parseEventOrEnd(line: string): Result<JournalEvent | JournalFileEnd, string> {
  const data = parseLine(line);
  if (!data.ok) return data;
  if (typeof data.value === 'object' && data.value !== null && 'end' in data.value) {
    return checked(endSchema.safeParse(data.value));
  }
  const event = checked(eventSchema.safeParse(data.value));
  if (!event.ok) return event;
  if (event.value.v > EVENT_VERSION) {
    return err(`This event has version ${event.value.v}; this version of Klokslag reads up to ${EVENT_VERSION}.`);
  }
  // The parser: of what an event says in today's shape, that is looked at which figures come from.
  const upgraded = upgradeEvent(event.value as StoredEvent);
  const problem = factsProblem(upgraded);
  return problem === undefined ? ok(upgraded) : err(problem);
}

export function isJournalEnd(line: JournalEvent | JournalFileEnd): line is JournalFileEnd {
  return 'end' in line;
}

function parseLine(line: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(line));
  } catch (error) {
    return err(`This is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function checked<T>(parsed: z.ZodSafeParseResult<T>): Result<T, string> {
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not right'}`);
}
