import { type Key, useRef } from 'react';

/**
 * Which element draws which line. A line keeps its element for as long as it is in view; one that comes into view takes over the element of
 * one that left it. So scrolling writes other words in the rows that are there, instead of making thousands of rows and throwing them away.
 */
export class RowSlots {
  #slots = new Map<Key, number>();

  /** The element of each line, in the order of the lines. */
  place(lines: readonly Key[]): readonly number[] {
    const before = this.#slots;
    const now = new Map<Key, number>();
    for (const line of lines) {
      const kept = before.get(line);
      if (kept !== undefined) now.set(line, kept);
    }
    const taken = new Set(now.values());
    let next = 0;
    for (const line of lines) {
      if (now.has(line)) continue;
      while (taken.has(next)) next += 1;
      now.set(line, next);
      next += 1;
    }
    this.#slots = now;
    return lines.map((line) => now.get(line) ?? 0);
  }
}

export function useRowSlots(lines: readonly Key[]): readonly number[] {
  const slots = useRef<RowSlots>(undefined);
  slots.current ??= new RowSlots();
  return slots.current.place(lines);
}
