import { memo } from 'react';
import { type Count, useBoardCounts } from '../../queries/use-board.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { BoardBudgets } from './board-budgets.tsx';

const ROWS = 5;

/** How the open work lies: per customer and per owner, with what is urgent in it. */
export const BoardFoot = memo(function BoardFoot() {
  const { t } = useWords('board');
  const counts = useBoardCounts();
  const { organisations, persons } = useDirectory();
  const { role } = useSession().person;
  return (
    <footer className="board-foot">
      <CountList
        title={t('perCustomer')}
        legend={t('urgentLegend')}
        counts={counts.organisations}
        nameOf={(id) => (id === undefined ? undefined : organisations.get(id)?.name) ?? t('unknownCustomer')}
      />
      <CountList
        title={t('perOwner')}
        counts={counts.owners}
        nameOf={(id) => (id === undefined ? undefined : persons.get(id)?.name) ?? t('nobody')}
      />
      {(role === 'lead' || role === 'wallboard') && <BoardBudgets />}
    </footer>
  );
});

interface CountListProps {
  readonly title: string;
  readonly legend?: string;
  readonly counts: readonly Count[];
  readonly nameOf: (id: string | undefined) => string;
}

function CountList({ title, legend, counts, nameOf }: CountListProps) {
  const { t } = useWords('board');
  const sorted = counts.toSorted((a, b) => b.urgent - a.urgent || b.open - a.open);
  const shown = sorted.length > ROWS ? sorted.slice(0, ROWS - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const most = Math.max(1, ...counts.map((count) => count.open));
  const sum = (pick: (count: Count) => number) => rest.reduce((total, count) => total + pick(count), 0);
  return (
    <section>
      <h3>
        {title}
        {legend !== undefined && <small>{legend}</small>}
      </h3>
      <ul className="bars">
        {shown.map((count) => (
          <CountLine
            key={count.id ?? '-'}
            name={nameOf(count.id)}
            open={count.open}
            urgent={count.urgent}
            most={most}
          />
        ))}
        {rest.length > 0 && (
          <CountLine
            name={t('others', { count: rest.length })}
            open={sum((count) => count.open)}
            urgent={sum((count) => count.urgent)}
            most={Math.max(
              most,
              sum((count) => count.open),
            )}
          />
        )}
      </ul>
    </section>
  );
}

interface CountLineProps {
  readonly name: string;
  readonly open: number;
  readonly urgent: number;
  readonly most: number;
}

const CountLine = memo(function CountLine({ name, open, urgent, most }: CountLineProps) {
  return (
    <li>
      <span className="clip">{name}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="b-all" x="0" y="0" width={(open / most) * 100} height="10" />
        <rect className="b-hot" x="0" y="0" width={(urgent / most) * 100} height="10" />
      </svg>
      <b className="n">
        <Amount of={open} />
      </b>
      <i className="n">
        {urgent > 0 && (
          <>
            ! <Amount of={urgent} />
          </>
        )}
      </i>
    </li>
  );
});
