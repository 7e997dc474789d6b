import { err, ok, type Result } from '../result.ts';
import { type Fields, isFields } from '../time/question-fields.ts';

/** What one line of input comes to: a line of output without its end, or nothing for an empty one. */
export interface LineAnswer {
  readonly text: string;
  readonly isError: boolean;
}

/** Answers the object of one line; the error is a sentence with its place. */
export type FieldsAnswerer = (fields: Fields) => Result<object, string>;

/**
 * One line of JSON in, one out: `{"id", …answer}` or `{"id","error"}`, `id` null where the line has none. Nothing that a line says
 * stops the lines behind it: this is the one place that catches everything.
 */
export function answerLine(line: string, lineNumber: number, answer: FieldsAnswerer): LineAnswer | undefined {
  if (isBlank(line)) return undefined;
  const fields = fieldsOf(line);
  if (!fields.ok) return errorLine(null, `Line ${lineNumber}: ${fields.error}`);
  const { id = null } = fields.value;
  if (!isId(id)) return errorLine(null, `Line ${lineNumber}: id: An id is a text or a number.`);
  // Without an id only its number leads back to the line.
  const refused = (problem: string) => errorLine(id, id === null ? `Line ${lineNumber}: ${problem}` : problem);
  try {
    const answered = answer(fields.value);
    if (!answered.ok) return refused(answered.error);
    return { text: JSON.stringify({ id, ...answered.value }), isError: false };
  } catch (error) {
    return refused(`This cannot be answered: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** For a line that was too long to be kept. */
export function tooLongLine(lineNumber: number, longest: number): LineAnswer {
  return errorLine(null, `Line ${lineNumber}: The line is longer than ${longest} characters.`);
}

type Id = string | number | boolean | null;

function isId(id: unknown): id is Id {
  return id === null || typeof id === 'string' || typeof id === 'number' || typeof id === 'boolean';
}

function errorLine(id: Id, error: string): LineAnswer {
  return { text: JSON.stringify({ id, error }), isError: true };
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function fieldsOf(line: string): Result<Fields, string> {
  try {
    const data: unknown = JSON.parse(line);
    return isFields(data) ? ok(data) : err('This is not an object.');
  } catch (error) {
    return err(`This is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}
