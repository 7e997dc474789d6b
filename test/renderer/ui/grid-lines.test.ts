import { describe, expect, it } from 'vitest';
import { gridLines } from '../../../src-renderer/ui/grid-lines.ts';

const ask = { id: 'ask', label: 'Vraagt aandacht', count: 1 };
const none = { id: 'none', label: 'Leeg', count: 0 };
const running = { id: 'running', label: 'Lopend', count: 2 };

describe('gridLines', () => {
  it('puts a heading above the rows of each group that is not empty', () => {
    const lines = gridLines(3, [ask, none, running]);
    expect(Array.from({ length: lines.count }, (_, line) => lines.lineAt(line))).toEqual([
      { kind: 'group', group: ask },
      { kind: 'row', index: 0 },
      { kind: 'group', group: running },
      { kind: 'row', index: 1 },
      { kind: 'row', index: 2 },
    ]);
  });

  it('finds the line of a row', () => {
    const lines = gridLines(3, [ask, none, running]);
    expect([0, 1, 2].map(lines.lineOf)).toEqual([1, 3, 4]);
  });

  it('is a flat list without groups', () => {
    const lines = gridLines(2, []);
    expect([lines.lineAt(0), lines.lineAt(1)]).toEqual([
      { kind: 'row', index: 0 },
      { kind: 'row', index: 1 },
    ]);
    expect(lines.lineOf(1)).toBe(1);
  });
});
