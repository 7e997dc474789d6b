import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { isPlanned } from './ticket-clocks.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

/** The priority with what the contract means by it. */
export function PriorityCell({ view }: { readonly view: ReadyTicket }) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const { ticket, promise } = view;
  const isAdministrator = useSession().person.role === 'administrator';
  const face = priorityOfTicket(ticket, useContracts(), language);
  if (!face) return <p className="sec small">{t('noPriority')}</p>;
  const isIndicative = promise.kind === 'clocks' && promise.clocks.some((clock) => !clock.committed);
  return (
    <>
      <PriorityLabel {...face} />
      <p className="sec small">{face.definition}</p>
      {face.assumed && <p className="mut small">{t('assumed')}</p>}
      {isPlanned(view.version, ticket.priority?.code) && <p className="mut small">{t('byPlan')}</p>}
      {isIndicative && (
        <p className="small warn-ink">
          {t(isAdministrator ? 'phoneInYourself' : 'phoneIn', { priority: `${face.contract} ${face.letter}` })}
        </p>
      )}
    </>
  );
}
