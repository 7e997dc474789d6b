import { Clock } from 'lucide-react';
import { targetOf } from '../../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { type PromiseCell, promiseCells } from '../../queries/promise-cells.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { ClockDial } from '../../ui/clock-dial.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { CallPreview } from './use-call-preview.ts';

interface CallPromiseProps {
  readonly view: CallPreview;
  readonly now: Instant;
}

/** What saving will record, deadline by deadline, before anything is saved. */
export function CallPromise({ view, now }: CallPromiseProps) {
  const { t } = useWords('phone');
  return (
    <section className="result" aria-label={t('promiseTitle')} aria-live="polite">
      <div className="res-h">
        <Icon of={Clock} size="row" />
        <b>{t('promiseTitle')}</b>
        <span className="sp" />
        <span className="small mut">{t('notSavedYet')}</span>
      </div>
      <PromiseBody view={view} now={now} />
    </section>
  );
}

function PromiseBody({ view, now }: CallPromiseProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const { preview, version, contract } = view;
  if (!preview || !version || !contract) return <p className="res-none small sec">{t('chooseCallerFirst')}</p>;
  const { promise, ticket } = preview;
  if (promise.kind === 'bestEffort') return <WordsCell dial="effort" title={t('bestEffort')} text={t('noPromise')} />;
  if (promise.kind !== 'clocks') return <WordsCell dial="hold" title={t('noClock')} text={t('noClockText')} />;
  const cells = promiseCells(preview, now, language);
  const assumed = ticket.priority?.source === 'assumed' ? ticket.priority.code : undefined;
  const response = ticket.priority && targetOf(version, 'response', ticket.priority.code);
  const isCommitted = cells.some((cell) => cell.kind === 'deadline' && cell.measure === 'response' && cell.committed);
  return (
    <div className="res-g">
      {view.onConfirmation && (
        <div className="res-c">
          <p className="res-t2">
            <ClockDial state="hold" /> {t('noClockYet')}
          </p>
          <p className="small sec">{t('ifConfirmedNow')}</p>
        </div>
      )}
      {cells.map((cell) => (
        <PromiseCellView key={cell.measure} cell={cell} />
      ))}
      <div className="res-d">
        <p className="cap">{t('countsAs')}</p>
        <p className="res-t2">{ticket.facts.channel === 'portal' ? t('inTicketbox') : t('phonedIn')}</p>
        <p className="small sec">{countsAs(isCommitted, response?.percentile, t)}</p>
        {assumed !== undefined && (
          <p className="small sec">{t('assumed', { priority: `${contract.short} ${assumed}` })}</p>
        )}
      </div>
    </div>
  );
}

function PromiseCellView({ cell }: { readonly cell: PromiseCell }) {
  const { t } = useWords('phone');
  const heading = cell.measure === 'response' ? t('response') : t('resolution');
  if (cell.kind !== 'deadline') {
    return (
      <div className="res-d">
        <p className="cap">{heading}</p>
        <p className="res-t2">{cell.kind === 'asPlanned' ? t('asPlanned') : t('noResolution')}</p>
      </div>
    );
  }
  return (
    <div className="res-d">
      <p className="cap">{cell.committed ? heading : `${heading} · ${t('indicative')}`}</p>
      <p className="res-t n">{cell.deadline}</p>
      <p className="small sec n">{t('from', { time: cell.from, length: cell.length })}</p>
    </div>
  );
}

interface WordsCellProps {
  readonly dial: 'effort' | 'hold';
  readonly title: string;
  readonly text: string;
}

function WordsCell({ dial, title, text }: WordsCellProps) {
  return (
    <div className="res-g">
      <div className="res-c">
        <p className="res-t2">
          <ClockDial state={dial} /> {title}
        </p>
        <p className="small sec">{text}</p>
      </div>
    </div>
  );
}

function countsAs(
  isCommitted: boolean,
  percentile: number | undefined,
  t: ReturnType<typeof useWords<'phone'>>['t'],
): string {
  if (!isCommitted) return t('indicative');
  return percentile === undefined ? t('committed') : t('guaranteed', { percentile });
}
