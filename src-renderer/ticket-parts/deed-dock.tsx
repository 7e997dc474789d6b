import { assertNever } from '../../src-shared/assert-never.ts';
import { useCanDo } from '../queries/use-can-do.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { AdviseForm } from './advise-form.tsx';
import { Composer } from './composer.tsx';
import { type Deed, deedShapes } from './deed-shapes.ts';
import { EscalateForm } from './escalate-form.tsx';
import { ForwardForm } from './forward-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { IdentifyForm } from './identify-form.tsx';
import { PhoneReportForm } from './phone-report-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { PriorityForm } from './priority-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { RelayForm } from './relay-form.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { SettleForm } from './settle-form.tsx';
import { TriageForm } from './triage-form.tsx';
import { useReturnFocus } from './use-return-focus.ts';

/** What is being done to the ticket; 'take' and 'resume' ask nothing and never stand here unless they cannot be done. */
export interface DeedDockProps {
  readonly row: TicketRow;
  readonly deed: Deed;
  readonly onDeed: (deed: Deed | undefined) => void;
  readonly isNarrow?: boolean;
}

/** The place at the foot of a ticket where a deed asks what it needs. Impossible ones say why instead. */
export function DeedDock({ row, deed, onDeed, isNarrow }: DeedDockProps) {
  const { t } = useWords('ticket');
  const possible = useCanDo(row)[deedShapes[deed].action];
  const close = () => onDeed(undefined);
  useReturnFocus();
  const isMessage = deed === 'reply' || deed === 'told' || deed === 'note';
  if (!possible.possible && !(isMessage && possible.refusal.code === 'senderUnknown')) {
    return (
      <div className="deed-barred">
        <Banner
          kind="info"
          title={t('notNow')}
          action={
            <Button keys="Esc" onPress={close} autoFocus>
              {t('closePanel')}
            </Button>
          }
        >
          {possible.reason}
        </Banner>
      </div>
    );
  }
  const form = { row, onClose: close };
  switch (deed) {
    case 'reply':
    case 'told':
    case 'note':
      return <Composer row={row} message={deed} onMessage={onDeed} onClose={close} isNarrow={isNarrow} />;
    case 'pause':
    case 'reopen':
    case 'close':
    case 'confirm':
    case 'reject':
    case 'agree':
    case 'disagree':
      return <ReasonForm key={deed} {...form} deed={deed} />;
    case 'check':
      return <TriageForm {...form} />;
    case 'settle':
      return <SettleForm {...form} />;
    case 'forward':
      return <ForwardForm {...form} />;
    case 'advise':
      return <AdviseForm {...form} />;
    case 'escalate':
      return <EscalateForm {...form} />;
    case 'plan':
      return <PlanForm {...form} />;
    case 'relay':
      return <RelayForm {...form} />;
    case 'phonedIn':
      return <PhoneReportForm {...form} />;
    case 'resolve':
      return <ResolveForm {...form} />;
    case 'handOver':
      return <HandOverForm {...form} />;
    case 'priority':
      return <PriorityForm {...form} by="change" />;
    case 'ticketbox':
      return <PriorityForm {...form} by="ticketbox" />;
    case 'identify':
      return <IdentifyForm {...form} />;
    case 'take':
    case 'done':
    case 'resume':
      return null;
    default:
      return assertNever(deed);
  }
}
