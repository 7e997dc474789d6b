import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { Amount } from './amount.tsx';
import type { GridGroup } from './grid-lines.ts';

export type GridRowProps = {
  readonly id: string;
  readonly index: number;
  readonly line: number;
  readonly top: number;
  readonly height: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly renderRow: (index: number) => ReactNode;
  readonly handlers: GridHandlers;
};
export type GridHandlers = {
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, line, top, height, isSelected, isTabStop, renderRow, handlers } = props;
  return (
    <div
      id={id}
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

type GroupRowProps = { readonly id: string; readonly group: GridGroup; readonly top: number; readonly line: number };

/** A heading: a row that the arrow keys skip. */
export const GroupRow = memo(function GroupRow({ id, group, top, line }: GroupRowProps) {
  return (
    <div id={id} className="group" role="row" aria-rowindex={line + 2} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell">
        <span>{group.label}</span>
        <span className="n">
          <Amount of={group.count} />
        </span>
        <span className="sp" />
        {group.note !== undefined && <span className="n">{group.note}</span>}
      </div>
    </div>
  );
});
