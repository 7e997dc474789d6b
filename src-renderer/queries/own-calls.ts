import type { Call } from '../../src-shared/call/call.ts';

export interface ShownCall extends Call {
  /** Logged here and not delivered yet, or refused. */
  readonly delivery?: 'pending' | 'refused';
}

/** Own calls that wait among those the desk has, newest first. */
export function withOwnCalls(stored: readonly Call[], own: readonly ShownCall[]): readonly ShownCall[] {
  const known = new Set(stored.map(({ id }) => id));
  return [...stored, ...own.filter(({ id }) => !known.has(id))].sort((a, b) => b.startedAt - a.startedAt);
}
