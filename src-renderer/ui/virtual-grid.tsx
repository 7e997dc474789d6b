import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { gridMove } from './grid-keyboard.ts';
import { type GridGroup, type GridLines, gridLines } from './grid-lines.ts';
import { Icon } from './icon.tsx';

export type { GridGroup } from './grid-lines.ts';
export type GridColumn = {
  readonly id: string;
  readonly label: string;
  /** Keep the heading for assistive technology only. */
  readonly isLabelHidden?: boolean;
  /** A track of the grid: 'var(--col-clock)' or 'minmax(0, 1fr)'. */
  readonly width: string;
  readonly sort?: 'ascending' | 'descending';
  readonly onSort?: () => void;
};
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
};

const HEADING_HEIGHT = 24;
const NO_GROUPS: readonly GridGroup[] = [];

/** A list of any length as one grid: only what is in view exists, and the selected row always does. */
export function VirtualGrid({ rowHeight = 32, ...props }: VirtualGridProps) {
  // another row height is another list: every place in it is computed again
  return <Grid key={rowHeight} rowHeight={rowHeight} {...props} />;
}

type GridProps = VirtualGridProps & { readonly rowHeight: number };

function Grid(props: GridProps) {
  const { label, rowCount, columns, groups = NO_GROUPS, renderRow, selectedIndex } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => gridLines(rowCount, groups), [rowCount, groups]);
  const virtual = useGridVirtualizer(props, lines, scroller);
  const handlers = useLatest(props, scroller);
  useColumnWidths(grid, columns);
  useSelectedInView(virtual, selectedIndex === undefined ? undefined : lines.lineOf(selectedIndex), lines.count);
  useFocusOnSelected(grid, selectedIndex);

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
        <div className="grid-space" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines.lineAt(item.index);
            if (line.kind === 'group') {
              return <GroupRow key={item.key} group={line.group} top={item.start} line={item.index} />;
            }
            return (
              <GridRow
                key={item.key}
                index={line.index}
                line={item.index}
                top={item.start}
                height={item.size}
                isSelected={line.index === selectedIndex}
                isTabStop={line.index === (selectedIndex ?? 0)}
                renderRow={renderRow}
                handlers={handlers}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
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

function GridHead({ columns }: { readonly columns: readonly GridColumn[] }) {
  return (
    <div className="grid-head" role="row" aria-rowindex={1}>
      {columns.map((column) => (
        <div key={column.id} role="columnheader" aria-sort={column.sort} className="clip">
          <HeadLabel column={column} />
        </div>
      ))}
    </div>
  );
}

function HeadLabel({ column }: { readonly column: GridColumn }) {
  if (column.isLabelHidden === true) return <span className="vh">{column.label}</span>;
  const arrow = column.sort !== undefined && <Icon of={column.sort === 'ascending' ? ArrowUp : ArrowDown} size="tag" />;
  if (column.onSort === undefined) {
    return (
      <span className="sort">
        {column.label} {arrow}
      </span>
    );
  }
  return (
    <button type="button" className="sort" onClick={column.onSort}>
      {column.label} {arrow}
    </button>
  );
}

type GroupRowProps = { readonly group: GridGroup; readonly top: number; readonly line: number };

const GroupRow = memo(function GroupRow({ group, top, line }: GroupRowProps) {
  return (
    <div className="group" role="row" aria-rowindex={line + 2} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell">
        <span>{group.label}</span>
        <span className="n">{group.count}</span>
        <span className="sp" />
        {group.note !== undefined && <span className="n">{group.note}</span>}
      </div>
    </div>
  );
});

type GridRowProps = {
  readonly index: number;
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly renderRow: (index: number) => ReactNode;
  readonly handlers: Handlers;
};
type Handlers = {
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, line, top, height, isSelected, isTabStop, renderRow, handlers } = props;
  return (
    <div
      className="row"
      role="row"
      aria-rowindex={line + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      data-index={index}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => handlers.onSelect(index)}
      onDoubleClick={() => handlers.onOpen(index)}
      onKeyDown={handlers.onKeyDown}
    >
      {renderRow(index)}
    </div>
  );
});

function useGridVirtualizer(
  { selectedIndex, rowKey, rowHeight }: GridProps,
  lines: GridLines,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const pinned = selectedIndex === undefined ? undefined : lines.lineOf(selectedIndex);
  const estimateSize = useCallback(
    (line: number) => (lines.lineAt(line).kind === 'group' ? HEADING_HEIGHT : rowHeight),
    [lines, rowHeight],
  );
  const getItemKey = useCallback(
    (at: number) => {
      const line = lines.lineAt(at);
      if (line.kind === 'group') return `group ${line.group.id}`;
      return rowKey === undefined ? line.index : `row ${rowKey(line.index)}`;
    },
    [lines, rowKey],
  );
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.count,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 4,
    useFlushSync: false,
    // the selected row stays in the document, or the focus would be lost with it
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (pinned === undefined || pinned >= lines.count || shown.includes(pinned)) return shown;
      return [...shown, pinned].sort((a, b) => a - b);
    },
  });
}

/** Handlers that never change, so that rows are not drawn again because their owner was. */
function useLatest(props: GridProps, scroller: RefObject<HTMLDivElement | null>): Handlers {
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

function useSelectedInView(
  { scrollToIndex }: { readonly scrollToIndex: (line: number, options: { readonly align: 'auto' }) => void },
  line: number | undefined,
  lineCount: number,
): void {
  useEffect(() => {
    if (line !== undefined && line < lineCount) scrollToIndex(line, { align: 'auto' });
  }, [line, lineCount, scrollToIndex]);
}

function useColumnWidths(grid: RefObject<HTMLDivElement | null>, columns: readonly GridColumn[]): void {
  const tracks = columns.map((column) => column.width).join(' ');
  useLayoutEffect(() => grid.current?.style.setProperty('--cols', tracks), [grid, tracks]);
}

/** The focus follows the selection as long as it is in the grid; it is never taken from elsewhere. */
function useFocusOnSelected(grid: RefObject<HTMLDivElement | null>, selectedIndex: number | undefined): void {
  useEffect(() => {
    const element = grid.current;
    const focused = document.activeElement;
    if (element === null || selectedIndex === undefined || focused === null || !element.contains(focused)) return;
    if (isInsideControl(focused)) return;
    element.querySelector<HTMLElement>(`[data-index="${selectedIndex}"]`)?.focus({ preventScroll: true });
  }, [grid, selectedIndex]);
}

function isInsideControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, textarea, select, [contenteditable]') !== null;
}
