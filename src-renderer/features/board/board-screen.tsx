import './board.css';
import { useEffect, useRef } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { type Lane, useBoard } from '../../queries/use-board.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BoardFoot } from './board-foot.tsx';
import { BoardHead } from './board-head.tsx';
import { BoardLane } from './board-lane.tsx';
import { QuietCard, QuietLine, UrgentCard } from './lane-items.tsx';
import { useFullScreen } from './use-full-screen.ts';

/** Every committed clock that matters in the next hours, readable at five metres. */
export function BoardScreen() {
  const { t } = useWords('board');
  const board = useBoard();
  const root = useRef<HTMLDivElement>(null);
  const { isFull, toggle } = useFullScreen(root);
  useCommands([{ id: 'board.fullScreen', label: t('fullScreen'), group: t('group'), keys: 'f', run: toggle }]);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (board.state === 'loading') return <Skeleton rows={10} label={t('loading')} />;
  const rowsOf = (lane: Lane): readonly TicketRow[] =>
    board.lanes[lane].flatMap((id) => {
      const row = board.row(id);
      return row ? [row] : [];
    });
  const still = [...rowsOf('waiting'), ...rowsOf('bestEffort')];
  return (
    <div className="board" ref={root}>
      <BoardHead isFull={isFull} onToggleFull={toggle} />
      <div className="board-lanes">
        <BoardLane
          state="over"
          title={t('breached')}
          none={t('breachedNone')}
          rows={rowsOf('breached')}
          item={UrgentCard}
        />
        <BoardLane
          state="crit"
          title={t('critical')}
          none={t('criticalNone')}
          rows={rowsOf('critical')}
          item={UrgentCard}
        />
        <BoardLane
          state="warn"
          title={t('warning')}
          none={t('warningNone')}
          rows={rowsOf('warning')}
          item={UrgentCard}
        />
        <div className="board-rest">
          <BoardLane
            state="calm"
            title={t('today')}
            none={t('todayNone')}
            rows={rowsOf('today')}
            item={QuietCard}
            note={board.lanes.later.length === 0 ? undefined : t('later', { count: board.lanes.later.length })}
          />
          <div className="board-two">
            <BoardLane
              state="paused"
              title={t('paused')}
              none={t('pausedNone')}
              rows={rowsOf('paused')}
              item={QuietLine}
            />
            <BoardLane
              state="effort"
              title={t('bestEffort')}
              none={t('bestEffortNone')}
              rows={still}
              item={QuietLine}
            />
          </div>
        </div>
      </div>
      <BoardFoot counts={board.counts} />
    </div>
  );
}
