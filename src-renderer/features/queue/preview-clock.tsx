import { explainClock } from '../../../src-shared/sla/explain-clock.ts';
import { hasEnded, type TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { clockFaceOfClock } from '../../../src-shared/words/clock-face.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { ClockHeader } from '../../ui/clock-header.tsx';
import { Gauge } from '../../ui/gauge.tsx';
import type { ReadyTicket } from './queue-preview.tsx';

/** The clock of the row, large, with what of the promise is used; the other clock in one line. */
export function PreviewClock({ view, onWhy }: { readonly view: ReadyTicket; readonly onWhy: () => void }) {
  const { row, promise } = view;
  const face = useClockFace(row);
  const measure = 'measure' in row.due ? row.due.measure : undefined;
  const clocks = promise.kind === 'clocks' && row.unsent !== true ? promise.clocks : [];
  const main = clocks.find((clock) => clock.measure === measure);
  const other = clocks.find((clock) => clock.measure !== measure);
  return (
    <Block>
      <ClockHeader face={face} />
      {main && <Used view={view} clock={main} onWhy={onWhy} />}
      {other && <OtherClock view={view} clock={other} />}
    </Block>
  );
}

interface ClockProps {
  readonly view: ReadyTicket;
  readonly clock: TicketClock;
}

function Used({ view: { promise }, clock, onWhy }: ClockProps & { readonly onWhy: () => void }) {
  const { t } = useWords('queue');
  const { language } = useLanguage();
  const now = useNow('minute');
  if (promise.kind !== 'clocks') return null;
  const { version } = promise;
  const { usedAmount, promised } = explainClock(clock, version, now);
  const { state } = clockFaceOfClock({ clock, version, now, language });
  const used = t('usedOf', {
    used: durationWords(usedAmount, language),
    target: durationWords(clock.target, language),
  });
  return (
    <div className="q-gauge">
      {!hasEnded(clock) && <Gauge state={state} used={promised === 0 ? 1 : usedAmount / promised} label={used} />}
      <div className="gauge-line">
        <span>{used}</span>
        <Button variant="link" keys="W" onPress={onWhy}>
          {t('why')}
        </Button>
      </div>
    </div>
  );
}

function OtherClock({ view: { promise }, clock }: ClockProps) {
  const { language } = useLanguage();
  const now = useNow('minute');
  if (promise.kind !== 'clocks') return null;
  return (
    <div className="q-other">
      <ClockCell face={clockFaceOfClock({ clock, version: promise.version, now, language })} />
    </div>
  );
}
