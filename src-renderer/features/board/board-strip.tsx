import { ClipboardList, GitFork, type LucideIcon, Milestone, TrendingUp, UserRoundCheck } from 'lucide-react';
import { memo } from 'react';
import { type Tally, tallies, useBoardTally } from '../../queries/use-board-tally.ts';
import { useWords } from '../../queries/use-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Icon } from '../../ui/icon.tsx';

const icons: Readonly<Record<Tally, LucideIcon>> = {
  authorisation: UserRoundCheck,
  decide: Milestone,
  escalated: TrendingUp,
  difference: GitFork,
  toCheck: ClipboardList,
};

/** What waits for a person in another way than by its clock; what is nought stands back. */
export const BoardStrip = memo(function BoardStrip() {
  const { t } = useWords('board');
  const tally = useBoardTally();
  return (
    <ul className="board-strip" aria-label={t('strip')}>
      {tallies.map((kind) => (
        <li key={kind} className={tally[kind] === 0 ? 'none' : 'some'}>
          <Icon of={icons[kind]} />
          <b className="n">
            <Amount of={tally[kind]} />
          </b>
          <span>{t(`tally_${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
});
