import { ExternalLink, PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { Call } from '../../../src-shared/call/call.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { callLength } from '../../queries/call-length.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useCallsOf } from '../../queries/use-calls-of.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useRecentCalls } from '../../queries/use-recent-calls.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Amount } from '../../ui/amount.tsx';
import { Block } from '../../ui/block.tsx';
import { ChooseList } from '../../ui/choose-list.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Readings } from '../../ui/readings.tsx';
import type { CallDesk } from './use-call-desk.ts';

interface CustomerPanelProps {
  readonly desk: CallDesk;
  readonly now: Instant;
}

/** More than these are found in the queue, not by arrow during a call. */
const OPEN_SHOWN = 30;

/** What is already going on at this customer: open tickets to join, and the last calls. */
export function CustomerPanel({ desk, now }: CustomerPanelProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const { open, chosen } = desk;
  const { organisation, version, draft } = desk.view;
  const calls = useCallsOf(
    draft.contactId === undefined ? { organisationId: draft.organisationId ?? '' } : { contactId: draft.contactId },
  );
  if (!organisation || !version) return <DeskCalls now={now} />;
  return (
    <>
      <Block
        title={t('openAt', { name: organisation.name })}
        aside={
          <span className="n">
            <Amount of={open.length} />
          </span>
        }
      >
        {open.length === 0 && <p className="small sec">{t('nothingOpen')}</p>}
        {open.length > 0 && (
          <ChooseList
            label={t('openAt', { name: organisation.name })}
            listRef={desk.places.tickets}
            items={open.slice(0, OPEN_SHOWN)}
            textOf={(row) => row.ticket.subject}
            selectedId={chosen?.id}
            onSelect={desk.choose}
            onConfirm={desk.addTo}
            onEscape={desk.escape}
            renderItem={(row) => <OpenTicket row={row} />}
          />
        )}
        {open.length > 0 && (
          <p className="call-keys small mut">
            {chosen ? (
              <>
                <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('chooseHint')} <Kbd>↵</Kbd> <Kbd>F6</Kbd> {t('addHint')} <Kbd>Esc</Kbd>{' '}
                {t('backHint')}
              </>
            ) : (
              <>
                <Kbd>F6</Kbd> {t('chooseHint')}
              </>
            )}
          </p>
        )}
      </Block>
      <Block title={t('recentCalls')}>
        {calls.length === 0 && <p className="small sec">{t('noCalls')}</p>}
        <ul className="calls">
          {calls.slice(0, 5).map((call) => (
            <CallLine key={call.id} call={call} now={now} timeZone={version.calendar.timeZone} />
          ))}
        </ul>
      </Block>
      <Readings
        title={t('readings')}
        readings={version.readings.map((reading) => ({ id: reading.id, text: reading[language] }))}
      />
    </>
  );
}

/** While nobody is on the line yet: who called last, also with colleagues. */
function DeskCalls({ now }: { readonly now: Instant }) {
  const { t } = useWords('phone');
  const { organisations } = useDirectory();
  const calls = useRecentCalls();
  return (
    <Block title={t('recentCalls')}>
      {calls.length === 0 && <p className="small sec">{t('noCalls')}</p>}
      <ul className="calls">
        {calls.slice(0, 12).map((call) => {
          const customer = call.organisationId === undefined ? undefined : organisations.get(call.organisationId)?.name;
          const who = [call.callerName, customer].filter(Boolean).join(' · ') || call.number;
          return <CallLine key={call.id} call={call} now={now} timeZone={DESK_ZONE} who={who} />;
        })}
      </ul>
    </Block>
  );
}

function OpenTicket({ row }: { readonly row: TicketRow }) {
  const { t } = useWords('phone');
  const face = useClockFace(row);
  return (
    <>
      <div className="open-subject">
        <span className="clip" title={row.ticket.subject}>
          {row.ticket.number !== undefined && <span className="mut n">{row.ticket.number} </span>}
          {row.ticket.subject}
        </span>
        <a href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
          <Icon of={ExternalLink} size="tag" label={`${t('showTicket')} ${row.ticket.number ?? row.ticket.subject}`} />
        </a>
      </div>
      {face && <ClockCell face={face} />}
    </>
  );
}

interface CallLineProps {
  readonly call: Call;
  readonly now: Instant;
  readonly timeZone: string;
  readonly who?: string | undefined;
}

function CallLine({ call, now, timeZone, who }: CallLineProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  return (
    <li>
      <Icon
        of={call.direction === 'in' ? PhoneIncoming : PhoneOutgoing}
        size="row"
        label={call.direction === 'in' ? t('incoming') : t('outgoing')}
      />
      <span className="n">{sinceWords(call.startedAt, { now, timeZone, locale: language })}</span>
      <span className="mut n">{callLength(call)}</span>
      {who !== undefined && <p className="clip">{who}</p>}
      {who === undefined && call.notes !== '' && <p className="clip">{call.notes.split('\n')[0]}</p>}
    </li>
  );
}
