import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots } from '../../../src-renderer/ui/row-slots.ts';

describe('the elements of the rows in view', () => {
  it('are taken over from the rows that left, and kept by those that stay', () => {
    const slots = new RowSlots();
    expect(slots.place(['a', 'b', 'c'])).toEqual([0, 1, 2]);
    expect(slots.place(['b', 'c', 'd'])).toEqual([1, 2, 0]);
    expect(slots.place(['x', 'b'])).toEqual([0, 1]);
  });

  it('never serve two rows, keep a row that stays, and are no more than the rows in view', () => {
    const views = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), { maxLength: 20 });
    fc.assert(
      fc.property(views, (seen) => {
        const slots = new RowSlots();
        let before = new Map<number, number>();
        for (const lines of seen) {
          const placed = slots.place(lines);
          expect(new Set(placed).size).toBe(lines.length);
          const now = new Map(lines.map((line, at) => [line, placed[at] ?? -1]));
          for (const [line, slot] of now) expect(before.get(line) ?? slot).toBe(slot);
          const fresh = lines.filter((line) => !before.has(line)).map((line) => now.get(line) ?? -1);
          const highest = Math.max(before.size, lines.length, ...before.values());
          for (const slot of fresh) expect(slot).toBeLessThanOrEqual(highest);
          before = now;
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
