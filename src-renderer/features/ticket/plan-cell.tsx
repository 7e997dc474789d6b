import { isOpen } from '../../../src-shared/ticket/ticket.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { isPlanned, roleMay } from '../../ticket-parts/deeds.ts';
import { Button } from '../../ui/button.tsx';
import { ClockHeader } from '../../ui/clock-header.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

interface PlanCellProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

/** P7 type a: the resolution follows the plan; while there is none, there is no clock, and the cell says so. */
export function PlanCell({ view: { ticket, row, promise }, start }: PlanCellProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const { person } = useSession();
  const contracts = useContracts();
  const hasClock = promise.kind === 'clocks' && promise.clocks.some(({ measure }) => measure === 'resolution');
  if (promise.kind !== 'clocks' || hasClock || !isOpen(ticket) || !isPlanned(ticket, contracts)) return null;
  const word = t('planTitle');
  const sub = `${tt('resolution')} · ${t('planNone')}`;
  return (
    <div className="ck ck-plan">
      <ClockHeader face={{ state: 'hold', word, sentence: `${word}. ${sub}` }} sub={sub} />
      {roleMay(person.role, 'plan') && row.unsent !== true && (
        <div className="ck-promise">
          <Button variant="link" keys={deedShapes.plan.hint} onPress={() => start('plan')}>
            {tt('plan')}
          </Button>
        </div>
      )}
    </div>
  );
}
