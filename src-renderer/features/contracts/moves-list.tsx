import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import type { MovedRow, MovesView } from '../../queries/use-deadline-moves.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { shiftWords } from './shift-words.ts';
import { useZoneMoment } from './use-zone-moment.ts';

const PAGE = 50;

export interface MovesListProps {
  readonly view: MovesView;
  readonly timeZone: string;
}

/** What saving would do to the deadlines of open tickets: which move, and to when. */
export function MovesList({ view, timeZone }: MovesListProps) {
  const { t } = useWords('contracts');
  const [shown, setShown] = useState(PAGE);
  const moves = view.state === 'ready' ? view.moves : [];
  const rest = moves.length - shown;
  return (
    <Block title={t('movesTitle')}>
      <p role="status">{sentenceOf(view, t)}</p>
      {view.state === 'ready' && <p className="small sec">{t('movesPast')}</p>}
      <ul className="moves">
        {moves.slice(0, shown).map((move) => (
          <MoveLine key={`${move.ticketId} ${move.measure}`} move={move} timeZone={timeZone} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="ghost" onPress={() => setShown(shown + PAGE)}>
          {t('movesMore', { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </Block>
  );
}

function sentenceOf(view: MovesView, t: ReturnType<typeof useWords<'contracts'>>['t']): string {
  if (view.state === 'waiting') return t('movesWaiting');
  if (view.state === 'working') return t('movesWorking', view);
  const later = view.moves.filter(({ from, to }) => to > from).length;
  if (view.moves.length === 0) return t('movesNone');
  return t('movesCount', { count: view.moves.length, later, earlier: view.moves.length - later });
}

function MoveLine({ move, timeZone }: { readonly move: MovedRow; readonly timeZone: string }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const { organisations } = useDirectory();
  const moment = useZoneMoment(timeZone);
  const ticket = move.row?.ticket;
  const customer = organisations.get(ticket?.organisationId ?? '')?.name ?? t('unknownCustomer');
  const time = shiftWords(move.to - move.from, language);
  return (
    <li>
      <span className="line">
        <a className="n" href={hrefOf({ screen: 'ticket', ticketId: move.ticketId })}>
          {ticket?.number ?? t('unnumbered')}
        </a>
        <span className="clip">{customer}</span>
        <span className="sp" />
        <span className="small mut">{domainWords(language).measure[move.measure]}</span>
      </span>
      <span className="line small n">
        <span className="sec">{moment(move.from)}</span>
        <Icon of={ArrowRight} size="tag" />
        <b>{moment(move.to)}</b>
        <span className="sp" />
        <span>{t(move.to > move.from ? 'later' : 'earlier', { time })}</span>
      </span>
    </li>
  );
}
