import { err, ok, type Result } from '../result.ts';
import type { Instant } from './instant.ts';
import type { Pause } from './pauses.ts';
import { amountField, type Fields, instantField, isAbsent, pausesField } from './question-fields.ts';

/** A question to service hours. Amounts are service time in milliseconds. */
export type TimeQuestion =
  | {
      readonly kind: 'add' | 'subtract';
      readonly start: Instant;
      readonly ms: number;
      readonly pauses: readonly Pause[];
    }
  | { readonly kind: 'between'; readonly start: Instant; readonly end: Instant; readonly pauses: readonly Pause[] }
  | {
      readonly kind: 'isOpen' | 'nextOpen' | 'nextClose';
      readonly at: Instant;
      readonly pauses: readonly Pause[];
    }
  /** Until an instant, or until an amount has passed. */
  | {
      readonly kind: 'explain';
      readonly start: Instant;
      readonly until: { readonly kind: 'end'; readonly end: Instant } | { readonly kind: 'ms'; readonly ms: number };
      readonly pauses: readonly Pause[];
    };

const OPERATIONS = 'add, between, subtract, isOpen, nextOpen, nextClose and explain';

/** Reads the question in an object from outside; the error is `where: what is wrong with it`. Other fields may stand beside it. */
export function parseTimeQuestion(fields: Fields): Result<TimeQuestion, string> {
  const { op } = fields;
  switch (op) {
    case 'add':
    case 'subtract':
      return parseMove(op, fields);
    case 'between':
      return parseBetween(fields);
    case 'isOpen':
    case 'nextOpen':
    case 'nextClose':
      return parseMoment(op, fields);
    case 'explain':
      return parseExplain(fields);
    default:
      if (isAbsent(op)) return err(`op: What to reckon is missing; known are ${OPERATIONS}.`);
      return err(`op: This is not known; known are ${OPERATIONS}.`);
  }
}

function parseMove(kind: 'add' | 'subtract', fields: Fields): Result<TimeQuestion, string> {
  const start = instantField(fields, 'start');
  if (!start.ok) return start;
  const ms = amountField(fields, 'ms');
  if (!ms.ok) return ms;
  const pauses = pausesField(fields);
  return pauses.ok ? ok({ kind, start: start.value, ms: ms.value, pauses: pauses.value }) : pauses;
}

function parseMoment(kind: 'isOpen' | 'nextOpen' | 'nextClose', fields: Fields): Result<TimeQuestion, string> {
  const at = instantField(fields, 'start', 'at', 't', 'instant');
  if (!at.ok) return at;
  const pauses = pausesField(fields);
  return pauses.ok ? ok({ kind, at: at.value, pauses: pauses.value }) : pauses;
}

function parseBetween(fields: Fields): Result<TimeQuestion, string> {
  const start = instantField(fields, 'start');
  if (!start.ok) return start;
  const end = instantField(fields, 'end');
  if (!end.ok) return end;
  const pauses = pausesField(fields);
  return pauses.ok ? ok({ kind: 'between', start: start.value, end: end.value, pauses: pauses.value }) : pauses;
}

function parseExplain(fields: Fields): Result<TimeQuestion, string> {
  const start = instantField(fields, 'start');
  if (!start.ok) return start;
  const pauses = pausesField(fields);
  if (!pauses.ok) return pauses;
  const base = { kind: 'explain', start: start.value, pauses: pauses.value } as const;
  const hasEnd = !isAbsent(fields.end) || !isAbsent(fields.deadline);
  if (hasEnd === !isAbsent(fields.ms)) return err('end: An explanation needs either an end or an amount in ms.');
  if (hasEnd) {
    const end = instantField(fields, 'end', 'deadline');
    return end.ok ? ok({ ...base, until: { kind: 'end', end: end.value } }) : end;
  }
  const ms = amountField(fields, 'ms');
  return ms.ok ? ok({ ...base, until: { kind: 'ms', ms: ms.value } }) : ms;
}
