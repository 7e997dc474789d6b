import type { VersionForm } from './version-form.ts';

/** What every part of the editor is given: the form, how to change it, and what is wrong with a field. */
export interface VersionEdit {
  readonly form: VersionForm;
  readonly change: (changes: Partial<VersionForm>) => void;
  /** Takes a line away, says so by its name, and can put it back where it stood. */
  readonly remove: (line: LinePlace, name: string) => void;
  /** A key that no line ever had: what named one that went away does not come to name the next. */
  readonly freshKey: () => string;
  /** In words, where something is wrong: `weekly.mon[0]`, `exceptions[1].date`. */
  readonly problemAt: (where: string) => string | undefined;
}

export interface LinePlace {
  readonly list: 'exceptions' | 'priorities' | 'ladder' | 'thresholds' | 'readings';
  readonly at: number;
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

/** The list with one of its items in another place. */
export function movedTo<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The list with an item that was taken away, where it stood; as it is where the item is there already. */
export function withBack<T extends { readonly key: unknown }>(items: readonly T[], at: number, item: T): readonly T[] {
  return items.some(({ key }) => key === item.key) ? items : items.toSpliced(at, 0, item);
}
