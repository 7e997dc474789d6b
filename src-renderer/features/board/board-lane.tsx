import { type ComponentType, useRef } from 'react';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { ClockDial } from '../../ui/clock-dial.tsx';
import type { ClockState } from '../../ui/clock-face.ts';
import { useFits } from './use-fits.ts';

interface BoardLaneProps {
  readonly state: ClockState;
  readonly title: string;
  /** Said when the lane is empty. */
  readonly none: string;
  readonly rows: readonly TicketRow[];
  readonly item: ComponentType<{ readonly row: TicketRow }>;
  readonly note?: string | undefined;
}

/** One lane: its head says how many, its items are the first that fit. */
export function BoardLane({ state, title, none, rows, item: Item, note }: BoardLaneProps) {
  const { t } = useWords('board');
  const list = useRef<HTMLOListElement>(null);
  const fits = useFits(list);
  // The line that counts the rest takes the place of one item.
  const shown = rows.length > fits ? rows.slice(0, Math.max(1, fits - 1)) : rows;
  const hidden = rows.length - shown.length;
  return (
    <section className={`lane is-${state}`} aria-label={`${title}: ${rows.length}`}>
      <header>
        <ClockDial state={state} fill={0.7} />
        <h2>{title}</h2>
        <b className="n">{rows.length}</b>
      </header>
      <ol ref={list}>
        <li className="lane-item lane-probe" data-probe aria-hidden="true" />
        {shown.map((row) => (
          <li className="lane-item" key={row.id}>
            <Item row={row} />
          </li>
        ))}
        <li className="lane-end">
          {hidden > 0 ? t('more', { count: hidden }) : rows.length === 0 ? none : (note ?? t('endOf'))}
        </li>
      </ol>
    </section>
  );
}
