import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';
import type { GridLines } from './grid-lines.ts';

export const HEADING_HEIGHT = 24;

export type GridPlaces = {
  readonly lines: GridLines;
  readonly rowHeight: number;
  readonly rowKey: ((index: number) => string) | undefined;
  /** The row that Tab leads to. */
  readonly tabStop: number;
};

/** Which lines exist at this moment, and where they stand. */
export function useGridVirtualizer(
  { lines, rowHeight, rowKey, tabStop }: GridPlaces,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const pinned = lines.lineOf(tabStop);
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
    // the row that Tab leads to stays in the document, or the focus would be lost with it
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (pinned >= lines.count || shown.includes(pinned)) return shown;
      return [...shown, pinned].sort((a, b) => a - b);
    },
  });
}
