import { type ComponentType, memo, useRef } from 'react';
import { numberWords } from '../../../src-shared/words/number-words.ts';
import type { LaneShown } from '../../queries/use-board.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { Amount } from '../../ui/amount.tsx';
import { ClockDial } from '../../ui/clock-dial.tsx';
import type { ClockState } from '../../ui/clock-face.ts';
import { useFits } from './use-fits.ts';

export interface BoardLaneProps {
  readonly state: ClockState;
  readonly title: string;
  /** Said when the lane is empty. */
  readonly none: string;
  readonly lane: LaneShown;
  readonly item: ComponentType<{ readonly row: TicketRow }>;
  readonly note?: string | undefined;
}

/** One lane: its head says how many, its items are the first that fit. */
export const BoardLane = memo(function BoardLane({ state, title, none, lane, item: Item, note }: BoardLaneProps) {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const fits = useFits(list);
  const hasMoreToSay = note !== undefined || lane.total > fits.alone;
  const shown = lane.rows.slice(0, hasMoreToSay ? fits.aboveLine : fits.alone);
  const hidden = lane.total - shown.length;
  const hasRoom = shown.length <= fits.aboveLine;
  return (
    <section className={`lane is-${state}`} aria-label={`${title}: ${numberWords(lane.total, language)}`}>
      <header>
        <ClockDial state={state} fill={0.7} />
        <h2>{title}</h2>
        <b className="n">
          <Amount of={lane.total} />
        </b>
      </header>
      <ol ref={list}>
        <li className="lane-item lane-probe" data-probe aria-hidden="true" />
        {shown.map((row) => (
          <li className="lane-item" key={row.id}>
            <Item row={row} />
          </li>
        ))}
        <li className="lane-end lane-probe" data-line-probe aria-hidden="true" />
        {hasRoom && (
          <li className="lane-end">
            {hidden > 0 ? t('more', { count: hidden }) : lane.total === 0 ? none : (note ?? t('endOf'))}
          </li>
        )}
      </ol>
    </section>
  );
});
