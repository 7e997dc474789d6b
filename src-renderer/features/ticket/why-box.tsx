import { X } from 'lucide-react';
import { useState } from 'react';
import { type ClockExplanation, explainClock } from '../../../src-shared/sla/explain-clock.ts';
import type { ContractVersion, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { calendarWords } from '../../../src-shared/words/calendar-words.ts';
import { clockFaceOfClock } from '../../../src-shared/words/clock-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Strip } from '../../ui/strip.tsx';
import { stripOf } from './strip-of.ts';
import type { ReadyTicket } from './ticket-screen.tsx';
import { WhyTable } from './why-table.tsx';

/** Longer than this a day per column says nothing any more; the words go on. */
const DAYS_DRAWN = 24;

export function WhyBox({ view, onClose }: { readonly view: ReadyTicket; readonly onClose: () => void }) {
  const { promise, contract } = view;
  const [measure, setMeasure] = useState<TicketClock['measure'] | undefined>();
  if (promise.kind !== 'clocks' || !contract) return null;
  // The one that still runs is the one that is asked about.
  const running = promise.clocks.find(({ progress }) => progress.kind === 'ticking' || progress.kind === 'paused');
  const clock = promise.clocks.find((one) => one.measure === measure) ?? running ?? promise.clocks[0];
  if (!clock) return null;
  return (
    <Explained
      clock={clock}
      clocks={promise.clocks}
      version={promise.version}
      contract={contract}
      onMeasure={setMeasure}
      onClose={onClose}
    />
  );
}

interface ExplainedProps {
  readonly clock: TicketClock;
  readonly clocks: readonly TicketClock[];
  readonly version: ContractVersion;
  readonly contract: ServiceContract;
  readonly onMeasure: (measure: TicketClock['measure']) => void;
  readonly onClose: () => void;
}

function Explained({ clock, clocks, version, contract, onMeasure, onClose }: ExplainedProps) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const now = useNow('minute');
  const explained = explainClock(clock, version, now);
  const { state } = clockFaceOfClock({ clock, version, now, language });
  const strip = stripOf({ clock, explained, version, now, language });
  return (
    <section className="why-box" aria-label={t('why')}>
      <header className="why-head">
        <h2>{t('why')}</h2>
        {clocks.length > 1 && (
          <Segmented
            label={t('whyFor')}
            value={clock.measure}
            onChange={onMeasure}
            options={clocks.map(({ measure }) => ({
              id: measure,
              label: measure === 'response' ? t('responseClock') : t('resolutionClock'),
            }))}
          />
        )}
        <span className="sp" />
        <span className="mut small clip">
          {contract.name} · {t('version', { version: version.version })} · {calendarWords(version.calendar, language)} ·{' '}
          {(version.calendar.holidays ?? []).length === 0 ? t('holidaysCount') : t('holidaysClosed')}
        </span>
        <kbd>W</kbd>
        <IconButton icon={X} label={t('closePanel')} onPress={onClose} />
      </header>
      {strip.days.length <= DAYS_DRAWN && (
        <Strip state={state} days={strip.days} marks={strip.marks} label={t('stripLabel')} />
      )}
      <div className="why-body">
        <WhyTable clock={clock} explained={explained} version={version} now={now} state={state} />
        <WhyAside
          explained={explained}
          version={version}
          state={state}
          hasClosedDay={strip.days.some((day) => day.isClosed === true)}
        />
      </div>
    </section>
  );
}

interface WhyAsideProps {
  readonly explained: ClockExplanation;
  readonly version: ContractVersion;
  readonly state: string;
  readonly hasClosedDay: boolean;
}

function WhyAside({ explained, version, state, hasClosedDay }: WhyAsideProps) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const hasPause = explained.used.some((line) => line.reason.kind === 'pause');
  return (
    <div className={`why-aside is-${state}`}>
      <ul className="legend">
        <li>
          <i className="l-open" />
          {t('legendOpen')}
        </li>
        <li>
          <i className="l-used" />
          {t('legendUsed')}
        </li>
        {explained.leftAmount > 0 && (
          <li>
            <i className="l-rest" />
            {t('legendRest')}
          </li>
        )}
        {explained.late && (
          <li>
            <i className="l-late" />
            {t('legendLate')}
          </li>
        )}
        {hasPause && (
          <li>
            <i className="l-paused" />
            {t('legendPaused')}
          </li>
        )}
        {hasClosedDay && (
          <li>
            <i className="l-closed" />
            {t('legendClosed')}
          </li>
        )}
      </ul>
      <details>
        <summary className="cap">{t('readings')}</summary>
        <ul className="readings">
          {version.readings.map((reading) => (
            <li key={reading.id}>
              <span className="mut n">{reading.id}</span> {reading[language]}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
