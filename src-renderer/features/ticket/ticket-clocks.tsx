import { assertNever } from '../../../src-shared/assert-never.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import { hasEnded, type TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { calendarDayWords } from '../../../src-shared/time/deadline-words.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { clockFaceOfClock } from '../../../src-shared/words/clock-face.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { navigate } from '../../router.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { roleMay } from '../../ticket-parts/deeds.ts';
import { Button } from '../../ui/button.tsx';
import { ClockHeader } from '../../ui/clock-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { clockSub } from './clock-sub.ts';
import { hasBegun } from './has-begun.ts';
import { PlanCell } from './plan-cell.tsx';
import { PriorityCell } from './priority-cell.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export interface TicketClocksProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
  readonly isWhyOpen: boolean;
  readonly onWhy: () => void;
  /** Where it is worked out under another contract version; absent for who may not. */
  readonly whatIf: string | undefined;
}

/** The promises on this ticket: the largest thing on the page. */
export function TicketClocks({ view, start, isWhyOpen, onWhy, whatIf }: TicketClocksProps) {
  const { t } = useWords('ticket');
  const { promise } = view;
  const isNotBegun = promise.kind === 'clocks' && !hasBegun(view);
  return (
    <section className="clocks" aria-label={t('whyFor')}>
      {isNotBegun ? (
        <div className="ck ck-wide">
          <ClockHeader
            face={{ state: 'unsent', word: t('unsent'), sentence: `${t('unsent')}. ${t('clockBegins')}` }}
            sub={t('clockBegins')}
          />
        </div>
      ) : promise.kind === 'clocks' ? (
        promise.clocks
          .toSorted(runningFirst)
          .map((clock) => (
            <ClockCellLarge key={clock.measure} clock={clock} version={promise.version} release={view.ticket.release} />
          ))
      ) : (
        <NoClock view={view} start={start} />
      )}
      {!isNotBegun && <PlanCell view={view} start={start} />}
      <div className="ck ck-p">
        <PriorityCell view={view} start={start} />
        {promise.kind === 'clocks' && !isNotBegun && (
          <div className="ck-links">
            <Button variant="link" keys="W" onPress={onWhy}>
              {isWhyOpen ? t('whyHide') : t('why')}
            </Button>
            {whatIf !== undefined && (
              <Button variant="link" keys="⇧W" onPress={() => navigate(whatIf)}>
                {t('whatIf')}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

interface ClockCellLargeProps {
  readonly clock: TicketClock;
  readonly version: ContractVersion;
  /** P7: the release of the plan. */
  readonly release: string | undefined;
}

function ClockCellLarge({ clock, version, release }: ClockCellLargeProps) {
  const { t } = useWords('ticket');
  const steps = useWords('steps');
  const { language } = useLanguage();
  const face = useTickingFace(clock, version);
  const now = useNow('minute');
  return (
    <div className={`ck is-${face.state}`}>
      <ClockHeader face={face} sub={<SubLine parts={clockSub({ clock, version, now, language })} />} />
      {!clock.committed && <Tag kind="edge">{t('indicative')}</Tag>}
      {clock.committed && <p className="ck-promise">{promiseWords()}</p>}
    </div>
  );

  function promiseWords(): string {
    if (clock.plannedFor !== undefined) {
      const day = calendarDayWords(clock.plannedFor, language);
      return release === undefined ? steps.t('plannedFor', { day }) : steps.t('plannedIn', { day, release });
    }
    const target = durationWords(clock.target, language);
    const { percentile } = clock;
    return percentile === undefined ? t('promisedIn', { target }) : t('percentile', { percentile, target });
  }
}

function SubLine({ parts }: { readonly parts: ReturnType<typeof clockSub> }) {
  return (
    <>
      {parts.before} <b className="n">{parts.moment}</b> {parts.after}
    </>
  );
}

/** Seconds only while they matter; otherwise everything turns with the minute. */
function useTickingFace(clock: TicketClock, version: ContractVersion) {
  const { language } = useLanguage();
  const minute = useNow('minute');
  const isCritical = clockFaceOfClock({ clock, version, now: minute, language }).state === 'crit';
  const now = useNow(isCritical ? 'second' : 'minute');
  return clockFaceOfClock({ clock, version, now, language });
}

function NoClock({ view, start }: Pick<TicketClocksProps, 'view' | 'start'>) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { language } = useLanguage();
  const { promise, ticket, row } = view;
  const deed = (name: Deed) =>
    roleMay(person.role, name) && row.unsent !== true ? (
      <Button
        variant={name === 'reject' || name === 'relay' ? 'normal' : 'primary'}
        keys={deedShapes[name].hint}
        onPress={() => start(name)}
      >
        {t(name)}
      </Button>
    ) : null;
  const face = (state: 'effort' | 'hold' | 'ask', word: string, sub: string) => (
    <ClockHeader face={{ state, word, sentence: `${word}. ${sub}` }} sub={sub} />
  );
  switch (promise.kind) {
    case 'clocks':
      return null;
    case 'bestEffort': {
      const channel = domainWords(language).channel[ticket.channel].toLocaleLowerCase();
      return (
        <div className="ck ck-wide">
          {face('effort', t('bestEffortTitle'), t('bestEffortText', { channel }))}
          {deed('ticketbox')}
        </div>
      );
    }
    case 'awaitingAuthorisation':
      return (
        <div className="ck ck-wide">
          {face('hold', t('holdTitle'), ticket.authorisation === 'rejected' ? t('rejectedText') : t('holdText'))}
          {ticket.status === 'awaitingAuthorisation' && deed('confirm')}
          {ticket.status === 'awaitingAuthorisation' && deed('relay')}
          {ticket.status === 'awaitingAuthorisation' && deed('reject')}
        </div>
      );
    case 'unknownSender':
      return (
        <div className="ck ck-wide">
          {face('ask', t('unknownTitle'), t('unknownText'))}
          {deed('identify')}
        </div>
      );
    case 'noClock':
      return <div className="ck ck-wide">{face('effort', t('noClockTitle'), t('noClockText'))}</div>;
    default:
      return assertNever(promise);
  }
}

/** What still runs is what is looked for. */
function runningFirst(a: TicketClock, b: TicketClock): number {
  return Number(hasEnded(a)) - Number(hasEnded(b));
}
