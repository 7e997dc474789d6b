import type { VirtualItem } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type GridColumn, GridHead } from './grid-head.tsx';
import { gridMove } from './grid-keyboard.ts';
import { type GridGroup, type GridLine, type GridLines, gridLines } from './grid-lines.ts';
import { type GridHandlers, GridRow, GroupRow } from './grid-row.tsx';
import { useRowSlots } from './row-slots.ts';
import { HEADING_HEIGHT, useGridVirtualizer } from './use-grid-virtualizer.ts';

export type { GridColumn } from './grid-head.tsx';
export type { GridGroup } from './grid-lines.ts';
export type VirtualGridProps = {
  readonly label: string;
  readonly rowCount: number;
  /** Pixels: 32, or 36 for the roomy setting. */
  readonly rowHeight?: number;
  readonly columns: readonly GridColumn[];
  /** Headings in order; together they count all rows. Without them the list is flat. */
  readonly groups?: readonly GridGroup[];
  /** One `GridCell` per column. Keep it stable (useCallback), or every row is drawn again. */
  readonly renderRow: (index: number) => ReactNode;
  /** The identity of a row, so that a row that moves keeps its element. */
  readonly rowKey?: (index: number) => string;
  readonly selectedIndex: number | undefined;
  /** Arrows, J, K, Page, Home and End, and a click. */
  readonly onSelect: (index: number) => void;
  /** Enter, and a double click. */
  readonly onOpen: (index: number) => void;
  /** The last rows are in view, or near it: there may be more of them. */
  readonly onNearEnd?: (() => void) | undefined;
};

const NO_GROUPS: readonly GridGroup[] = [];

/** A list of any length as one grid: only what is in view exists, and the selected row always does. */
export function VirtualGrid({ rowHeight = 32, ...props }: VirtualGridProps) {
  const { selectedIndex, rowCount } = props;
  // the list may have become shorter than the selection knows
  const selected = selectedIndex === undefined || selectedIndex >= rowCount ? undefined : selectedIndex;
  // another row height is another list: every place in it is computed again
  return <Grid {...props} key={rowHeight} rowHeight={rowHeight} selectedIndex={selected} />;
}

type GridProps = VirtualGridProps & { readonly rowHeight: number };

function Grid(props: GridProps) {
  const { label, rowCount, rowHeight, columns, groups = NO_GROUPS, renderRow, rowKey, selectedIndex } = props;
  const tabStop = selectedIndex ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => gridLines(rowCount, groups), [rowCount, groups]);
  const virtual = useGridVirtualizer({ lines, rowHeight, rowKey, tabStop }, scroller);
  const shown = useShownLines(virtual.getVirtualItems(), lines);
  const handlers = useLatest(props, scroller);
  useColumnWidths(grid, columns);
  useSelectedInView(virtual, lines, selectedIndex === undefined ? undefined : lines.lineOf(selectedIndex));
  useFocusOnSelected(grid, shown.find(({ line }) => line.kind === 'row' && line.index === selectedIndex)?.id);
  useNearEnd(virtual.getVirtualItems().at(-1)?.index ?? 0, lines.count, props.onNearEnd);

  return (
    <div
      ref={grid}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length}
    >
      <GridHead columns={columns} />
      <div ref={scroller} className="grid-scroll" role="presentation">
        <div
          className="grid-space"
          role="rowgroup"
          // read in the order of the lines, whatever element each of them has
          aria-owns={shown.map(({ id }) => id).join(' ')}
          style={{ height: virtual.getTotalSize() }}
        >
          {shown
            .toSorted(bySlot)
            .map(({ id, item, line }) =>
              line.kind === 'group' ? (
                <GroupRow key={id} id={id} group={line.group} top={item.start} line={item.index} />
              ) : (
                <GridRow
                  key={id}
                  id={id}
                  index={line.index}
                  line={item.index}
                  top={item.start}
                  height={item.size}
                  isSelected={line.index === selectedIndex}
                  isTabStop={line.index === tabStop}
                  renderRow={renderRow}
                  handlers={handlers}
                />
              ),
            )}
        </div>
      </div>
    </div>
  );
}

type ShownLine = { readonly id: string; readonly slot: number; readonly item: VirtualItem; readonly line: GridLine };

/** The lines in view, each with the element that draws it. Headings keep their own. */
function useShownLines(items: readonly VirtualItem[], lines: GridLines): readonly ShownLine[] {
  const grid = useId();
  const found = items.map((item) => ({ item, line: lines.lineAt(item.index) }));
  const slots = useRowSlots(found.filter(({ line }) => line.kind === 'row').map(({ item }) => item.key));
  let row = 0;
  return found.map(({ item, line }) => {
    if (line.kind === 'group') return { id: `${grid}-${line.group.id}`, slot: -1, item, line };
    const slot = slots[row] ?? row;
    row += 1;
    return { id: `${grid}-${slot}`, slot, item, line };
  });
}

/** Elements never change places among each other: moving them costs as much as making them. */
function bySlot(a: ShownLine, b: ShownLine): number {
  return a.slot - b.slot;
}

export type GridCellProps = { readonly children?: ReactNode; readonly className?: string; readonly title?: string };

/** A cell of a row: 'num', 'clip', 'sec', 'own', 'chan' and 'stat' are the looks of the queue. */
export function GridCell({ children, className, title }: GridCellProps) {
  return (
    <div role="gridcell" className={className} title={title}>
      {children}
    </div>
  );
}

/** Handlers that never change, so that rows are not drawn again because their owner was. */
function useLatest(props: GridProps, scroller: RefObject<HTMLDivElement | null>): GridHandlers {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return useMemo(
    () => ({
      onSelect: (index) => latest.current.onSelect(index),
      onOpen: (index) => latest.current.onOpen(index),
      onKeyDown: (event) => answerKey(event, latest.current, scroller.current?.clientHeight ?? 0),
    }),
    [scroller],
  );
}

function answerKey(event: KeyboardEvent<HTMLElement>, props: GridProps, viewHeight: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey || isInsideControl(event.target)) return;
  const { selectedIndex, rowCount, rowHeight, onSelect, onOpen } = props;
  if (event.key === 'Enter' && selectedIndex !== undefined) {
    event.preventDefault();
    onOpen(selectedIndex);
    return;
  }
  const pageRows = Math.floor(viewHeight / rowHeight);
  const next = gridMove(event.key, { index: selectedIndex ?? -1, rowCount, pageRows });
  if (next === undefined) return;
  event.preventDefault();
  onSelect(next);
}

interface Scrolled {
  readonly scrollToIndex: (line: number, options: { readonly align: 'auto' }) => void;
  readonly scrollOffset: number | null;
  readonly measurementsCache: readonly { readonly start: number }[];
}

/** Going up to the first row of a group, its heading comes into view with it. */
function useSelectedInView(virtual: Scrolled, lines: GridLines, line: number | undefined): void {
  const { scrollToIndex } = virtual;
  const latest = useRef({ virtual, lines });
  latest.current = { virtual, lines };
  useEffect(() => {
    if (line === undefined) return;
    const { virtual: now, lines: known } = latest.current;
    const top = now.measurementsCache[line]?.start ?? 0;
    const isAbove = top - HEADING_HEIGHT < (now.scrollOffset ?? 0);
    const hasHeading = line > 0 && known.lineAt(line - 1).kind === 'group';
    scrollToIndex(isAbove && hasHeading ? line - 1 : line, { align: 'auto' });
  }, [line, scrollToIndex]);
}

function useColumnWidths(grid: RefObject<HTMLDivElement | null>, columns: readonly GridColumn[]): void {
  const tracks = columns.map((column) => column.width).join(' ');
  useLayoutEffect(() => grid.current?.style.setProperty('--cols', tracks), [grid, tracks]);
}

/** So many lines before the end, more are asked for: they are there before anybody arrives. */
const NEAR = 40;

function useNearEnd(lastLine: number, lineCount: number, onNearEnd: (() => void) | undefined): void {
  const isNear = lastLine >= lineCount - NEAR;
  useEffect(() => {
    if (isNear && lineCount > 0) onNearEnd?.();
  }, [isNear, lineCount, onNearEnd]);
}

/**
 * The focus follows the selection as long as it is in the grid, also to the row that takes the place of one that left: the element of that
 * one may show another row by now. It is never taken from elsewhere.
 */
function useFocusOnSelected(grid: RefObject<HTMLDivElement | null>, selectedElement: string | undefined): void {
  useEffect(() => {
    const element = grid.current;
    const focused = document.activeElement;
    if (element === null || selectedElement === undefined || focused === null || !element.contains(focused)) return;
    if (isInsideControl(focused)) return;
    document.getElementById(selectedElement)?.focus({ preventScroll: true });
  }, [grid, selectedElement]);
}

function isInsideControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, textarea, select, [contenteditable]') !== null;
}
