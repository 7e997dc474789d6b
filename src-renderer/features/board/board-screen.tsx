import './board.css';
import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { type Lane, useBoardIsReady, useLane } from '../../queries/use-board.ts';
import { useWords } from '../../queries/use-words.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BoardFoot } from './board-foot.tsx';
import { BoardHead } from './board-head.tsx';
import { BoardLane, type BoardLaneProps } from './board-lane.tsx';
import { BoardStrip } from './board-strip.tsx';
import { QuietCard, QuietLine, UrgentCard } from './lane-items.tsx';
import { useFullScreen } from './use-full-screen.ts';

/** Every committed clock that matters in the next hours, readable at five metres. */
export function BoardScreen() {
  const { t } = useWords('board');
  const isReady = useBoardIsReady();
  const root = useRef<HTMLDivElement>(null);
  const { isFull, toggle } = useFullScreen(root);
  useCommands([{ id: 'board.fullScreen', label: t('fullScreen'), group: t('group'), keys: 'f', run: toggle }]);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (!isReady) return <Skeleton rows={10} label={t('loading')} />;
  return (
    <div className="board" ref={root}>
      <BoardHead isFull={isFull} onToggleFull={toggle} />
      <BoardStrip />
      <div className="board-lanes">
        <LaneOf state="over" title={t('breached')} none={t('breachedNone')} name="breached" item={UrgentCard} />
        <LaneOf state="crit" title={t('critical')} none={t('criticalNone')} name="critical" item={UrgentCard} />
        <LaneOf state="warn" title={t('warning')} none={t('warningNone')} name="warning" item={UrgentCard} />
        <div className="board-rest">
          <TodayLane state="calm" title={t('today')} none={t('todayNone')} item={QuietCard} />
          <div className="board-two">
            <LaneOf state="paused" title={t('paused')} none={t('pausedNone')} name="paused" item={QuietLine} />
            <StillLane state="effort" title={t('bestEffort')} none={t('bestEffortNone')} item={QuietLine} />
          </div>
        </div>
      </div>
      <BoardFoot />
    </div>
  );
}

type LaneProps = Omit<BoardLaneProps, 'lane' | 'note'>;

/** A lane that looks after itself: what crosses elsewhere does not touch it. */
function LaneOf({ name, ...props }: LaneProps & { readonly name: Lane }) {
  return <BoardLane {...props} lane={useLane(name)} />;
}

/** Today, with a word about what comes after. */
function TodayLane(props: LaneProps) {
  const { t } = useWords('board');
  const later = useLane('later').total;
  const note = later === 0 ? undefined : t('later', { count: later });
  return <BoardLane {...props} lane={useLane('today')} note={note} />;
}

/** Everything without a promise: what waits for a person first, then best effort. */
function StillLane(props: LaneProps) {
  const waiting = useLane('waiting');
  const bestEffort = useLane('bestEffort');
  const lane = useMemo(
    () => ({ rows: [...waiting.rows, ...bestEffort.rows], total: waiting.total + bestEffort.total }),
    [waiting, bestEffort],
  );
  return <BoardLane {...props} lane={lane} />;
}
