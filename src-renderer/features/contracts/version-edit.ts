import type { VersionForm } from './version-form.ts';

/** What every part of the editor is given: the form, how to change it, and what is wrong with a field. */
export interface VersionEdit {
  readonly form: VersionForm;
  readonly change: (changes: Partial<VersionForm>) => void;
  /** In words, where something is wrong: `weekly.mon[0]`, `exceptions[1].date`. */
  readonly problemAt: (where: string) => string | undefined;
}

/** For a field's `error`, which is absent where nothing is wrong. */
export function errorAt(edit: VersionEdit, where: string): { readonly error?: string } {
  const error = edit.problemAt(where);
  return error === undefined ? {} : { error };
}

/** The list with one of its items changed. */
export function changedAt<T>(items: readonly T[], at: number, changes: Partial<T>): T[] {
  return items.map((item, index) => (index === at ? { ...item, ...changes } : item));
}

export function withoutAt<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, index) => index !== at);
}
