import { err, ok, type Result } from '../result.ts';
import type { Instant } from './instant.ts';
import { readInstant } from './local-moment.ts';
import type { Pause } from './pauses.ts';

/** An object as it came from outside. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** JSON has two ways of saying that something is not there. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** The instant in the first of these fields that is there; an error says where and what. */
export function instantField(fields: Fields, ...names: readonly string[]): Result<Instant, string> {
  const name = names.find((one) => !isAbsent(fields[one]));
  if (name === undefined) return err(`${names[0]}: An instant such as 2026-11-22T13:50:00Z is missing.`);
  return instantAt(fields[name], name);
}

/** Service time in whole milliseconds, 0 or more. */
export function amountField(fields: Fields, name: string): Result<number, string> {
  const value = fields[name];
  if (isAbsent(value)) return err(`${name}: An amount of service time in milliseconds is missing.`);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return ok(value);
  const found = typeof value === 'number' ? `, found ${value}` : '';
  return err(`${name}: An amount of service time is a whole number of milliseconds, 0 or more${found}.`);
}

/** Pairs of instants. Without a second one, or with `null`, a pause has not ended yet. */
export function pausesField(fields: Fields): Result<readonly Pause[], string> {
  const { pauses } = fields;
  if (isAbsent(pauses)) return ok([]);
  if (!Array.isArray(pauses)) return err('pauses: Pauses are a list of pairs of instants.');
  const read: Pause[] = [];
  for (const [index, pair] of pauses.entries()) {
    const pause = pauseAt(pair, `pauses[${index}]`);
    if (!pause.ok) return pause;
    read.push(pause.value);
  }
  return ok(read);
}

function pauseAt(pair: unknown, where: string): Result<Pause, string> {
  if (!Array.isArray(pair) || pair.length < 1 || pair.length > 2) {
    return err(`${where}: A pause is a pair of instants, the second one null while it lasts.`);
  }
  const from = instantAt(pair[0], `${where}[0]`);
  if (!from.ok || isAbsent(pair[1])) return from.ok ? ok({ from: from.value }) : from;
  const to = instantAt(pair[1], `${where}[1]`);
  if (!to.ok) return to;
  if (to.value < from.value) return err(`${where}: A pause does not end before it begins.`);
  return ok({ from: from.value, to: to.value });
}

function instantAt(value: unknown, where: string): Result<Instant, string> {
  if (typeof value !== 'string') return err(`${where}: An instant is a text such as 2026-11-22T13:50:00Z.`);
  const instant = readInstant(value);
  return instant.ok ? instant : err(`${where}: ${instant.error}`);
}
