import { GitFork, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { type PriorityFace, priorityFaceAt, priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useCanDo } from '../../queries/use-can-do.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { offeredDeeds } from '../../ticket-parts/deeds.ts';
import { useContractNow } from '../../ticket-parts/use-contract-now.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { feedbackOf } from './said-before.ts';
import type { ReadyTicket } from './ticket-screen.tsx';

interface DifferenceNoticeProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

/** P8: the customer's view and the desk's, side by side, until they agree or the ladder decides. */
export function DifferenceNotice({ view, start }: DifferenceNoticeProps) {
  const { t } = useWords('steps');
  const { language } = useLanguage();
  const { ticket } = view;
  const there = useContractNow(ticket);
  const own = priorityOfTicket(ticket, useContracts(), language);
  const { triage } = ticket;
  if (!there || (triage?.kind !== 'differs' && triage?.kind !== 'disputed')) return null;
  const { proposal } = triage;
  const desk =
    proposal.priority === undefined
      ? undefined
      : priorityFaceAt(there.contract, proposal.priority, triage.at, language);
  const { kind: kindWords } = domainWords(language);
  const kindOf = (kind: typeof ticket.kind) => (kind === undefined ? t('kindUnknown') : kindWords[kind]);
  const hasKinds = (ticket.kind ?? proposal.kind) !== undefined;
  const isDisputed = triage.kind === 'disputed';
  const title = t(isDisputed ? 'disputeTitle' : 'differenceTitle');
  return (
    <section className="diff" aria-label={title}>
      <header>
        <Icon of={isDisputed ? Scale : GitFork} size="row" />
        <h2>{title}</h2>
        {isDisputed && ticket.escalation && (
          <span className="sec">{t('disputeUp', { level: ticket.escalation.level })}</span>
        )}
        <span className="sp" />
        <DifferenceDeeds view={view} start={start} />
      </header>
      <div className="diff-views">
        <Side title={t('customerView')} face={own} kind={hasKinds ? kindOf(ticket.kind) : undefined}>
          {own && <p className="small mut">{t('runsOn')}</p>}
          {isDisputed && (
            <p>
              <span className="small mut">{t('disputeReason')}:</span> {triage.reason}
            </p>
          )}
        </Side>
        <Side title={t('deskView')} face={desk} kind={hasKinds ? kindOf(proposal.kind ?? ticket.kind) : undefined}>
          <p>{triage.kind === 'differs' ? triage.feedback : feedbackOf(view.history)}</p>
        </Side>
      </div>
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly face: PriorityFace | undefined;
  readonly kind: string | undefined;
  readonly children: ReactNode;
}

function Side({ title, face, kind, children }: SideProps) {
  return (
    <div>
      <p className="cap">{title}</p>
      {face && <PriorityLabel {...face} />}
      {face && <p className="small sec">{face.definition}</p>}
      {kind !== undefined && <p className="small sec">{kind}</p>}
      {children}
    </div>
  );
}

function DifferenceDeeds({ view: { row }, start }: DifferenceNoticeProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const can = useCanDo(row);
  const offered = offeredDeeds(row.ticket, person, useContracts());
  return (['agree', 'disagree', 'settle'] as const)
    .filter((deed) => offered.includes(deed) && can[deedShapes[deed].action].possible)
    .map((deed) => (
      <Button key={deed} keys={deedShapes[deed].hint} onPress={() => start(deed)}>
        {t(deed)}
      </Button>
    ));
}
