import {
  Award,
  CircleCheck,
  Globe,
  Lock,
  type LucideIcon,
  Mail,
  Phone,
  RefreshCw,
  Reply,
  SignalHigh,
  UserRound,
} from 'lucide-react';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { clockTime } from '../../../src-shared/time/deadline-words.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { refusalSentence } from '../../../src-shared/words/refusal-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import type { HistoryItem } from '../../queries/use-ticket.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import type { HistoryLine, HistoryLook } from '../../ticket-parts/history-line.ts';
import { useDeskZone, useMoment } from '../../ticket-parts/use-moment.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Attachments } from './attachments.tsx';
import { historyTimes } from './history-times.ts';
import { LongText } from './long-text.tsx';
import { MailBody } from './mail-body.tsx';

const iconOf: Readonly<Record<HistoryLook, LucideIcon>> = {
  mail: Mail,
  call: Phone,
  portal: Globe,
  reply: Reply,
  note: Lock,
  status: RefreshCw,
  owner: UserRound,
  priority: SignalHigh,
  done: CircleCheck,
};

export interface HistoryEntryProps {
  readonly item: HistoryItem;
  readonly line: HistoryLine;
  readonly ticket: Ticket;
}

export function HistoryEntry({ item, line, ticket }: HistoryEntryProps) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const isWaiting = item.delivery !== undefined;
  return (
    <li className={isWaiting ? 'ev pending' : 'ev'} data-look={line.look}>
      <span className="ev-i">
        <Icon of={iconOf[line.look]} size="row" />
      </span>
      <div className="ev-b">
        <div className="ev-h">
          <b>{line.who}</b>
          <span className="ev-what">{line.what}</span>
          <ReporterTag item={item} ticket={ticket} />
          <IntakeTags item={item} />
          {item.delivery === 'pending' && <Tag kind="edge">{t('pendingItem')}</Tag>}
          {item.delivery === 'refused' && (
            <a href={hrefOf({ screen: 'attention' })}>
              <Tag kind="ask">{t('refusedItem')}</Tag>
            </a>
          )}
          <span className="sp" />
          <Times item={item} />
        </div>
        {item.refusal && <p className="small ask-ink">{refusalSentence(item.refusal, language)}</p>}
        {line.mail ? (
          <MailBody mail={line.mail} ticketId={ticket.id} />
        ) : (
          line.text !== undefined && line.text.trim() !== '' && <LongText text={line.text} />
        )}
        <CallFacts line={line} />
        <Attachments attachments={line.attachments ?? []} ticketId={ticket.id} />
      </div>
    </li>
  );
}

function Times({ item }: { readonly item: HistoryItem }) {
  const { t } = useWords('ticket');
  const moment = useMoment();
  const times = historyTimes(item);
  const words = times.map(({ kind, at }) => (kind === 'at' ? moment(at) : t(kind, { at: moment(at) })));
  return <time dateTime={new Date(times.at(-1)?.at ?? item.at).toISOString()}>{words.join(' · ')}</time>;
}

/** Whether the one who reported may report (P1), or is the contract's contact (F12). */
function ReporterTag({ item, ticket }: { readonly item: HistoryItem; readonly ticket: Ticket }) {
  const { t } = useWords('ticket');
  const { contacts } = useDirectory();
  if (item.body.type !== 'ticket.registered' || ticket.contactId === undefined) return null;
  const contact = contacts.get(ticket.contactId);
  if (contact?.authorisedReporter) {
    return (
      <Tag kind="ok" icon={Award}>
        {t('authorisedReporter')}
      </Tag>
    );
  }
  return contact?.keyUser ? (
    <Tag kind="ok" icon={Award}>
      {t('keyUser')}
    </Tag>
  ) : null;
}

function IntakeTags({ item: { body } }: { readonly item: HistoryItem }) {
  const { t } = useWords('ticket');
  if (body.type !== 'ticket.registered' || !body.outsideServiceHours) return null;
  return <Tag kind="edge">{t('outsideHours')}</Tag>;
}

function CallFacts({ line }: { readonly line: HistoryLine }) {
  const { t } = useWords('ticket');
  const zone = useDeskZone();
  if (!line.call) return null;
  const time = (at: number) => clockTime(toLocal(zone, at));
  const facts = [
    t('callWith', { from: time(line.call.startedAt), to: time(line.call.endedAt) }),
    ...(line.call.number === undefined ? [] : [t('callNumber', { number: phoneWords(line.call.number) })]),
  ];
  const notes = line.call.notes.trim();
  return (
    <>
      <p className="ev-facts n">{facts.join(' · ')}</p>
      {notes !== '' && notes !== line.text?.trim() && (
        <div className="ev-note">
          <span className="cap">{t('callNotes')}</span>
          <LongText text={notes} />
        </div>
      )}
    </>
  );
}

/** F12: why it came by phone. */
export function phoneReasonOf(history: readonly HistoryItem[], language: 'nl' | 'en'): string | undefined {
  const first = history[0]?.body;
  if (first?.type !== 'ticket.registered' || first.phoneReason === undefined) return undefined;
  return domainWords(language).phoneReason[first.phoneReason];
}
