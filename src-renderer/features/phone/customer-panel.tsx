import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { Call } from '../../../src-shared/call/call.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { useCallsOf } from '../../queries/use-calls-of.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { CallDraft } from './call-draft.ts';
import type { CallPreview } from './use-call-preview.ts';

interface CustomerPanelProps {
  readonly draft: CallDraft;
  readonly view: CallPreview;
  readonly now: Instant;
  readonly open: readonly TicketRow[];
  readonly chosenTicketId: string | undefined;
  readonly onChoose: (ticketId: string) => void;
}

/** What is already going on at this customer: open tickets to join, and the last calls. */
export function CustomerPanel({ draft, view, now, open, chosenTicketId, onChoose }: CustomerPanelProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const { organisation, version } = view;
  const calls = useCallsOf(
    draft.contactId === undefined ? { organisationId: draft.organisationId ?? '' } : { contactId: draft.contactId },
  );
  if (!organisation || !version) return null;
  return (
    <>
      <Block title={t('openAt', { name: organisation.name })} aside={<span className="n">{open.length}</span>}>
        {open.length === 0 && <p className="small sec">{t('nothingOpen')}</p>}
        <ul className="mini">
          {open.slice(0, 8).map((row) => (
            <OpenTicket key={row.id} row={row} isChosen={row.id === chosenTicketId} onChoose={onChoose} />
          ))}
        </ul>
      </Block>
      <Block title={t('recentCalls')}>
        {calls.length === 0 && <p className="small sec">{t('noCalls')}</p>}
        <ul className="calls">
          {calls.slice(0, 5).map((call) => (
            <CallLine key={call.id} call={call} now={now} timeZone={version.calendar.timeZone} />
          ))}
        </ul>
      </Block>
      <Block title={t('readings')}>
        <ul className="know">
          {version.readings.map((reading) => (
            <li key={reading.id}>
              {reading[language]} <span className="mut n">{reading.id}</span>
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}

interface OpenTicketProps {
  readonly row: TicketRow;
  readonly isChosen: boolean;
  readonly onChoose: (ticketId: string) => void;
}

function OpenTicket({ row, isChosen, onChoose }: OpenTicketProps) {
  const { t } = useWords('phone');
  const face = useClockFace(row);
  return (
    <li className={isChosen ? 'chosen' : undefined}>
      <a className="clip" href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
        {row.ticket.subject}
      </a>
      <div className="mini-line">
        {face && <ClockCell face={face} />}
        <span className="sp" />
        {isChosen ? (
          <Tag kind="plain">{t('chosen')}</Tag>
        ) : (
          <Button variant="link" onPress={() => onChoose(row.id)} label={`${t('add')} ${row.ticket.subject}`}>
            {t('add')}
          </Button>
        )}
      </div>
    </li>
  );
}

interface CallLineProps {
  readonly call: Call;
  readonly now: Instant;
  readonly timeZone: string;
}

function CallLine({ call, now, timeZone }: CallLineProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const seconds = Math.round((call.endedAt - call.startedAt) / 1000);
  return (
    <li>
      <Icon
        of={call.direction === 'in' ? PhoneIncoming : PhoneOutgoing}
        size="row"
        label={call.direction === 'in' ? t('incoming') : t('outgoing')}
      />
      <span className="n">{sinceWords(call.startedAt, { now, timeZone, locale: language })}</span>
      <span className="mut n">{t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</span>
      {call.notes !== '' && <p className="clip">{call.notes.split('\n')[0]}</p>}
    </li>
  );
}
