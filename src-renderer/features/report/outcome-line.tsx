import type { ClockOutcome } from '../../../src-shared/sla/clock-outcome.ts';
import { urgencyOf } from '../../../src-shared/sla/clock-reading.ts';
import { businessCalendarOf } from '../../../src-shared/sla/contract-calendar.ts';
import { type ServiceContract, versionAt } from '../../../src-shared/sla/service-contract.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { timeLeftWords } from '../../../src-shared/time/duration-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityFace, priorityLine } from '../../../src-shared/words/priority-face.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import type { TicketRowView } from '../../queries/use-ticket-rows.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { PriorityLabel } from '../../ui/priority-label.tsx';

interface OutcomeLineProps {
  readonly outcome: ClockOutcome;
  /** Absent while it is being read. */
  readonly row: TicketRowView | undefined;
  readonly contract: ServiceContract;
  readonly show: 'late' | 'left';
}

/** One clock: which ticket, what was promised until when, and how late it is or how much is left. */
export function OutcomeLine({ outcome, row, contract, show }: OutcomeLineProps) {
  const { t } = useWords('report');
  const { language } = useLanguage();
  const now = useNow('minute');
  const { organisations } = useDirectory();
  const { measure, priority, organisationId, startedAt, state, ticketId } = outcome;
  const deadline = state.kind === 'paused' ? state.since : state.deadline;
  const timeZone = versionAt(contract, now).calendar.timeZone;
  const face = priorityFace(contract.short, versionAt(contract, startedAt), priority, language);
  const amount = amountOf(outcome, contract, now);
  const isUnanswered = state.kind === 'running' || (state.kind === 'missed' && state.endedAt === undefined);
  return (
    <li>
      <a href={hrefOf({ screen: 'ticket', ticketId })}>
        <span className="num n">{row?.number}</span>
        <span className="clip" title={row?.subject}>
          {row?.subject}
          <small className="mut">{organisationId === undefined ? '' : organisations.get(organisationId)?.name}</small>
        </span>
        <span className="report-promise">
          {face && <PriorityLabel {...face} short title={priorityLine(face, language)} />}
          <span className="small sec clip">· {domainWords(language).measure[measure]}</span>
        </span>
        <time className="small sec">{deadlineWords(deadline, { now, timeZone, locale: language })}</time>
        <b className={`n is-${toneOf(amount)}`}>{timeLeftWords(amount, language)}</b>
        <span className="small mut">{show === 'late' && isUnanswered ? t('stillLate') : ''}</span>
      </a>
    </li>
  );
}

/** As in the queue and on the board. */
function toneOf(amount: number): 'over' | 'crit' | 'warn' {
  if (amount < 0) return 'over';
  return urgencyOf(amount) === 'critical' ? 'crit' : 'warn';
}

/** Service time: below zero it is late. */
function amountOf({ state, startedAt }: ClockOutcome, contract: ServiceContract, now: Instant): number {
  if (state.kind === 'paused' || state.kind === 'met') return 0;
  const calendar = businessCalendarOf(versionAt(contract, startedAt));
  if (state.kind === 'running' && now <= state.deadline) return calendar.between(now, state.deadline);
  const end = state.kind === 'missed' ? (state.endedAt ?? now) : now;
  return -Math.max(1, calendar.between(state.deadline, end, state.pauses ?? []));
}
