import { Lightbulb, Milestone, Phone } from 'lucide-react';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import { priorityLine, priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useTicketMarks } from '../../queries/use-ticket-marks.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { isPhoneAsked } from '../../ticket-parts/deeds.ts';
import { useReporters } from '../../ticket-parts/reporter-select.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { questionFor } from './said-before.ts';
import type { ReadyTicket } from './ticket-screen.tsx';

interface StepNoticesProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

/** What the contract asks of whoever looks at the ticket now. */
export function StepNotices({ view, start }: StepNoticesProps) {
  const { person } = useSession();
  const contracts = useContracts();
  const { row, ticket } = view;
  const marks = useTicketMarks(row).map(({ kind }) => kind);
  const isDesk = person.role === 'agent' || person.role === 'lead';
  const asksPhone = ticket.status !== 'awaitingAuthorisation' && isPhoneAsked(ticket, contracts);
  return (
    <>
      {isDesk && marks.includes('decide') && <DecideNotice start={start} />}
      {asksPhone && <PhoneNotice view={view} start={start} />}
      {marks.includes('expertAsked') && <ExpertNotice view={view} start={start} />}
    </>
  );
}

/** F10. */
function DecideNotice({ start }: Pick<StepNoticesProps, 'start'>) {
  const { t } = useWords('steps');
  return (
    <Banner
      kind="warn"
      icon={Milestone}
      isFlat
      title={t('decideTitle')}
      action={
        <Button keys={deedShapes.escalate.hint} onPress={() => start('escalate')}>
          {t('escalateTitle')}
        </Button>
      }
    >
      {t('decideText')}
    </Banner>
  );
}

/** P6: the half hour of type c is promised by phone alone. */
function PhoneNotice({ view: { ticket }, start }: StepNoticesProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const { language } = useLanguage();
  const { contacts } = useDirectory();
  const isAdministrator = useSession().person.role === 'administrator';
  const face = priorityOfTicket(ticket, useContracts(), language);
  const reporters = useReporters(ticket);
  if (!face) return null;
  const priority = priorityLine(face, language);
  if (isAdministrator) return <Banner kind="warn" icon={Phone} isFlat title={t('phoneAskOwn', { priority })} />;
  const reporter = contacts.get(ticket.contactId ?? '');
  const known = reporter?.authorisedReporter ? [reporter] : reporters;
  const numbers = known.flatMap(({ name, phones }) => phones.map((phone) => `${name} ${phoneWords(phone)}`));
  return (
    <Banner
      kind="warn"
      icon={Phone}
      isFlat
      title={t('phoneAskTitle')}
      action={
        <Button keys={deedShapes.phonedIn.hint} onPress={() => start('phonedIn')}>
          {tt('phonedIn')}
        </Button>
      }
    >
      {t('phoneAskText', { priority })} {numbers.length > 0 && t('phoneAskNumbers', { numbers: numbers.join(', ') })}
    </Banner>
  );
}

/** F6: what this viewer was asked, where they can answer it. */
function ExpertNotice({ view, start }: StepNoticesProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const me = useSession().person.id;
  return (
    <Banner
      icon={Lightbulb}
      isFlat
      title={t('askedOfMe')}
      action={
        <>
          <Button keys={deedShapes.advise.hint} onPress={() => start('advise')}>
            {tt('advise')}
          </Button>
          <Button keys={deedShapes.done.hint} onPress={() => start('done')}>
            {tt('done')}
          </Button>
        </>
      }
    >
      {questionFor(me, view.history)}
    </Banner>
  );
}
