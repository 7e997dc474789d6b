import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { offeredDeeds } from '../../ticket-parts/deeds.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Button } from '../../ui/button.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

interface PriorityCellProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

/** The priority with what the contract means by it. */
export function PriorityCell({ view, start }: PriorityCellProps) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const { ticket } = view;
  const { person } = useSession();
  const steps = useWords('steps');
  const moment = useMoment();
  const contracts = useContracts();
  const face = priorityOfTicket(ticket, contracts, language);
  if (!face) return <p className="sec small">{t('noPriority')}</p>;
  const offered = view.row.unsent === true ? [] : offeredDeeds(ticket, person, contracts);
  return (
    <>
      <PriorityLabel {...face} />
      <p className="sec small">{face.definition}</p>
      {face.assumed && <p className="mut small">{t('assumed')}</p>}
      {ticket.facts.phonedInAt !== undefined && (
        <p className="mut small n">{steps.t('phonedInAt', { at: moment(ticket.facts.phonedInAt) })}</p>
      )}
      {offered.includes('check') && (
        <div>
          <Button variant="link" keys={deedShapes.check.hint} onPress={() => start('check')}>
            {t('check')}
          </Button>
        </div>
      )}
    </>
  );
}
