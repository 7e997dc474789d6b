// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GridCell, type GridColumn, VirtualGrid } from '../../../src-renderer/ui/virtual-grid.tsx';

const columns: readonly GridColumn[] = [{ id: 'subject', label: 'Onderwerp', width: 'minmax(0, 1fr)' }];
const groups = [
  { id: 'ask', label: 'Vraagt aandacht', count: 1 },
  { id: 'running', label: 'Lopend', count: 19_999 },
];

let root: Root;
let opened: number[];
let nearEnd: number;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // the document has no layout: a list of 320 pixels stands in for it
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  opened = [];
  nearEnd = 0;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('VirtualGrid', () => {
  it('tells assistive technology of all rows and holds only those in view', async () => {
    await draw(0);
    expect(grid().getAttribute('aria-rowcount')).toBe('20003');
    expect(rows().length).toBeLessThan(30);
    expect(rowOf(0).getAttribute('aria-rowindex')).toBe('3');
    expect(rowOf(1).getAttribute('aria-rowindex')).toBe('5');
  });

  it('tells that its end is near, and not before', async () => {
    await draw(0);
    expect(nearEnd).toBe(0);
    rowOf(0).focus();
    await press('End');
    expect(nearEnd).toBe(1);
  });

  it('has one stop for Tab, and it is the selected row', async () => {
    await draw(2);
    expect([...rows()].filter((row) => row.tabIndex === 0).map((row) => row.dataset.index)).toEqual(['2']);
  });

  it('stops at the first row while nothing is selected', async () => {
    await draw(undefined);
    expect([...rows()].filter((row) => row.tabIndex === 0).map((row) => row.dataset.index)).toEqual(['0']);
  });

  it('moves selection and focus with the arrow keys, past a heading', async () => {
    await draw(0);
    rowOf(0).focus();
    await press('ArrowDown');
    expect(selected()).toEqual(['1']);
    expect(document.activeElement).toBe(rowOf(1));
    await press('k');
    expect(selected()).toEqual(['0']);
  });

  it('opens the selected row with Enter', async () => {
    await draw(1);
    rowOf(1).focus();
    await press('Enter');
    expect(opened).toEqual([1]);
  });

  it('leaves keys with Ctrl to the commands', async () => {
    await draw(0);
    rowOf(0).focus();
    await press('j', { ctrlKey: true });
    expect(selected()).toEqual(['0']);
  });

  it('selects the row that is clicked', async () => {
    await draw(0);
    await act(async () => rowOf(3).click());
    expect(selected()).toEqual(['3']);
  });

  it('takes a selection beyond the end for none', async () => {
    await draw(20_000);
    expect(selected()).toEqual([]);
    expect(rowOf(0).tabIndex).toBe(0);
  });

  it('keeps a selected row in the document however far it lies', async () => {
    await draw(15_000);
    expect(selected()).toEqual(['15000']);
  });
});

describe('the elements of a grid', () => {
  it('are written over by the rows that come into view, and stay with those that remain', async () => {
    await draw(0);
    const before = new Set(rows());
    const [second] = [rowOf(1)];
    rowOf(0).focus();
    for (let row = 0; row < 6; row += 1) await press('ArrowDown');
    expect(selected()).toEqual(['6']);
    expect(rowOf(1)).toBe(second);
    await press('End');
    const kept = [...rows()].filter((row) => before.has(row));
    expect(kept.length).toBeGreaterThan(5);
    expect(rowOf(19_999).textContent).toBe('rij 19999');
    expect(document.activeElement).toBe(rowOf(19_999));
  });

  it('give the focus to the row that takes the place of one that left', async () => {
    await act(async () => root.render(<Shrinking gone={false} />));
    rowOf(2).focus();
    const left = rowOf(2);
    await act(async () => root.render(<Shrinking gone={true} />));
    expect(rowOf(2).textContent).toBe('melding 3');
    expect(document.activeElement).toBe(rowOf(2));
    expect(document.activeElement).not.toBe(left);
  });

  it('are owned in the order of the lines, headings among them', async () => {
    await draw(0);
    rowOf(0).focus();
    await press('PageDown');
    const owned = document.querySelector('[role=rowgroup]')?.getAttribute('aria-owns')?.split(' ') ?? [];
    const lines = owned.map((id) => Number(document.getElementById(id)?.getAttribute('aria-rowindex')));
    expect(lines.length).toBe(document.querySelectorAll('.grid-space > [role=row]').length);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

/** Thirty tickets of which the third, the chosen one, goes. */
function Shrinking({ gone }: { readonly gone: boolean }) {
  const ids = Array.from({ length: 30 }, (_, index) => index).filter((id) => !(gone && id === 2));
  return (
    <VirtualGrid
      label="Meldingen"
      rowCount={ids.length}
      columns={columns}
      renderRow={(index) => <GridCell>{`melding ${ids[index]}`}</GridCell>}
      rowKey={(index) => String(ids[index])}
      selectedIndex={2}
      onSelect={() => undefined}
      onOpen={() => undefined}
    />
  );
}

function Sample({ start }: { readonly start: number | undefined }) {
  const [selectedIndex, select] = useState(start);
  return (
    <VirtualGrid
      label="Meldingen"
      rowCount={20_000}
      columns={columns}
      groups={groups}
      renderRow={(index) => <GridCell>{`rij ${index}`}</GridCell>}
      selectedIndex={selectedIndex}
      onSelect={select}
      onOpen={(index) => opened.push(index)}
      onNearEnd={tellNearEnd}
    />
  );
}

async function draw(start: number | undefined) {
  await act(async () => root.render(<Sample start={start} />));
}

async function press(key: string, modifiers: { readonly ctrlKey?: boolean } = {}) {
  const target = document.activeElement;
  await act(async () => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  });
}

function grid(): Element {
  const found = document.querySelector('[role=grid]');
  if (found === null) throw new Error('Expected a grid, found none');
  return found;
}

function rows(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-index]');
}

function rowOf(index: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-index="${index}"]`);
  if (found === null) throw new Error(`Expected row ${index}, found none`);
  return found;
}

function selected(): readonly (string | undefined)[] {
  return [...rows()].filter((row) => row.getAttribute('aria-selected') === 'true').map((row) => row.dataset.index);
}

function tellNearEnd(): void {
  nearEnd += 1;
}
