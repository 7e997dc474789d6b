import type { CommandBody } from '../../../src-shared/ticket/command.ts';

export const fieldNames = [
  'name',
  'subject',
  'text',
  'notes',
  'priority',
  'reason',
  'solution',
  'note',
  'how',
] as const;
export type FieldName = (typeof fieldNames)[number];

export interface EditableField {
  readonly name: FieldName;
  readonly value: string;
  readonly isLong: boolean;
}

const LONG: ReadonlySet<FieldName> = new Set(['text', 'notes', 'solution', 'note']);

/** What a person wrote in a command and may still change, wherever in the command it stands. */
export function editableFields(body: CommandBody): readonly EditableField[] {
  const written = new Map<FieldName, string>();
  for (const part of partsOf(body)) {
    for (const name of fieldNames) {
      const value = part[name];
      if (typeof value === 'string' && !written.has(name)) written.set(name, value);
    }
  }
  // The text of a ticket taken in by phone is its call's notes: one field, not two.
  if (body.type === 'call.log' && body.outcome.kind === 'newTicket') written.delete('text');
  return fieldNames.flatMap((name) => {
    const value = written.get(name);
    return value === undefined ? [] : [{ name, value, isLong: LONG.has(name) }];
  });
}

/** The command with other words in it. */
export function withFields(body: CommandBody, values: ReadonlyMap<FieldName, string>): CommandBody {
  const filled = <Part extends object>(part: Part): Part => {
    const changes = [...values].filter(([name]) => name in part);
    return { ...part, ...Object.fromEntries(changes) };
  };
  if (body.type !== 'call.log') return filled(body);
  const notes = values.get('notes');
  const { outcome } = body;
  const changed = filled(outcome);
  return {
    ...body,
    call: filled(body.call),
    outcome: changed.kind === 'newTicket' && notes !== undefined ? { ...changed, text: notes } : changed,
  };
}

function partsOf(body: CommandBody): readonly Readonly<Record<string, unknown>>[] {
  return body.type === 'call.log' ? [{ ...body.outcome }, { ...body.call }] : [{ ...body }];
}
