import { ArrowDown, ArrowUp } from 'lucide-react';
import { Icon } from './icon.tsx';

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

/** The headings of a grid's columns, as its first row. */
export function GridHead({ columns }: { readonly columns: readonly GridColumn[] }) {
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
