import type { ClockExplanation, ExplainedLine } from '../../../src-shared/sla/explain-clock.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { calendarDayWords } from '../../../src-shared/time/deadline-words.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { reasonWords } from '../../../src-shared/time/reason-words.ts';
import { amountWords, dayWords, timeRange, wholeMinutes } from '../../../src-shared/words/why-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';

export interface WhyTableProps {
  readonly clock: TicketClock;
  readonly explained: ClockExplanation;
  readonly version: ContractVersion;
  readonly now: Instant;
  readonly state: string;
}

/** The sum in words: one line a stretch, what counted, what is left, and the promise it adds up to. */
export function WhyTable({ clock, explained, version, now, state }: WhyTableProps) {
  const { t } = useWords('ticket');
  const steps = useWords('steps');
  const { language } = useLanguage();
  const zone = version.calendar.timeZone;
  const last = explained.used.findLastIndex((line) => line.kind === 'counted');
  const isRunning = clock.progress.kind === 'ticking' && explained.late === undefined;
  const promisedThen = explained.promised !== clock.target;

  const counted = [...explained.used, ...explained.left].filter((line) => line.kind === 'counted');
  const whole = wholeMinutes(
    counted.map((line) => line.amount),
    counted.at(-1)?.to ?? clock.startedAt,
  );
  const shownOf = (line: ExplainedLine) => whole[counted.indexOf(line)] ?? line.amount;
  const usedShown = explained.used.reduce((sum, line) => (line.kind === 'counted' ? sum + shownOf(line) : sum), 0);

  const noteOf = (line: ExplainedLine, at: number): string => {
    if (line.reason.kind === 'pause') {
      const key = pauseReasonAt(clock, line.from) === 'resolved' ? 'resolvedAmount' : 'pausedAmount';
      return t(key, { amount: durationWords(line.amount, language) });
    }
    if (line.kind !== 'counted') return reasonWords(line.reason, language);
    if (at === 0 && line.from === clock.startedAt) return t('fromReceived');
    if (at === last && isRunning && line.to === now) return t('untilNow');
    return '';
  };

  const rowOf = (line: ExplainedLine, note: string, className: string) => (
    <tr key={`${line.from} ${line.to} ${line.kind} ${className}`} className={className}>
      <td>{dayWords(line, zone, language)}</td>
      <td className="n">{timeRange(line, zone)}</td>
      <td className="why">{note}</td>
      <td className="n r">{line.kind === 'counted' ? amountWords(shownOf(line), language) : '–'}</td>
    </tr>
  );

  function promiseWords(): string {
    if (promisedThen) return t('promisedThen');
    if (clock.plannedFor !== undefined) {
      return steps.t('plannedPromise', { day: calendarDayWords(clock.plannedFor, language) });
    }
    return t(clock.committed ? 'promised' : 'indicated', { target: durationWords(clock.target, language) });
  }

  return (
    <table className={`words is-${state}`}>
      <caption className="vh">{t('why')}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t('colDate')}</th>
          <th scope="col">{t('colTime')}</th>
          <th scope="col">{t('colReason')}</th>
          <th scope="col">{t('colAmount')}</th>
        </tr>
      </thead>
      <tbody>
        {explained.used.map((line, at) => rowOf(line, noteOf(line, at), line.kind === 'counted' ? '' : 'off'))}
        <tr className="sum">
          <td colSpan={3}>{t('used')}</td>
          <td className="n r">{amountWords(usedShown, language)}</td>
        </tr>
        {explained.left.map((line) =>
          rowOf(
            line,
            line.kind === 'counted' ? t('left') : reasonWords(line.reason, language),
            line.kind === 'counted' ? 'rest' : 'off',
          ),
        )}
        {clock.progress.kind === 'paused' && (
          <tr className="rest">
            <td colSpan={2}>{t('left')}</td>
            <td className="why">{t('leftPaused')}</td>
            <td className="n r">{amountWords(explained.promised - usedShown, language)}</td>
          </tr>
        )}
        <tr className="tot">
          <td colSpan={3}>{promiseWords()}</td>
          <td className="n r">{amountWords(explained.promised, language)}</td>
        </tr>
        {explained.late && rowOf(explained.late, t('lateLine'), 'late')}
      </tbody>
    </table>
  );
}

function pauseReasonAt(clock: TicketClock, at: Instant) {
  return clock.pauses.find((pause) => pause.from <= at && at < (pause.to ?? Number.POSITIVE_INFINITY))?.reason;
}
