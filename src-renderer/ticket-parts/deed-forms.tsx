import { useRef, useState } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { ReplyVia } from '../../src-shared/ticket/ticket-event.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { draftKey, useTicketDrafts } from '../state/ticket-drafts.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useReplyBarrier } from './use-reply-barrier.ts';

export interface DeedFormProps {
  readonly row: TicketRow;
  readonly onClose: () => void;
}

export type ReasonDeed = 'pause' | 'reopen' | 'close' | 'confirm' | 'reject';

/** One line of why, then it is done. */
export function ReasonForm({ row, deed, onClose }: DeedFormProps & { readonly deed: ReasonDeed }) {
  const { t } = useWords('ticket');
  const text = useKeptText(row.id, deed);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const perform = useCommandSequence();
  const isAdministrator = useSession().person.role === 'administrator';
  const words = {
    pause: { title: t('pause'), label: t('pauseReason'), placeholder: t('pausePlaceholder'), hint: t('pauseHint') },
    reopen: { title: t('reopen'), label: t('reopenReason') },
    close: { title: t('close'), label: t('closeReason'), placeholder: t('closePlaceholder') },
    confirm: {
      title: t('confirm'),
      label: t('confirmHow'),
      placeholder: t('confirmPlaceholder'),
      hint: t('confirmHint'),
    },
    reject: { title: t('reject'), label: t('rejectReason') },
  }[deed] satisfies { title: string; label: string; placeholder?: string; hint?: string };

  async function submit() {
    const reason = text.value.trim() || (deed === 'confirm' && isAdministrator ? t('confirmByAdministrator') : '');
    if (reason === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    if (!(await perform([reasonCommand(deed, row.id, reason)]))) return;
    text.forget();
    onClose();
    if (deed === 'close' && row.ticket.number !== undefined) toast(t('didClose', { number: row.ticket.number }));
  }

  return (
    <DeedPanel title={words.title} submitLabel={words.title} onSubmit={() => void submit()} onClose={onClose}>
      <TextField
        label={words.label}
        placeholder={'placeholder' in words ? words.placeholder : undefined}
        hint={'hint' in words ? words.hint : undefined}
        error={isMissing ? t('missing') : undefined}
        value={text.value}
        maxLength={500}
        autoFocus
        inputRef={field}
        onChange={(value) => {
          text.write(value);
          setMissing(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void submit();
        }}
      />
    </DeedPanel>
  );
}

function reasonCommand(deed: ReasonDeed, ticketId: string, reason: string): CommandBody {
  switch (deed) {
    case 'pause':
      return { type: 'ticket.waitForCustomer', ticketId, reason };
    case 'reopen':
      return { type: 'ticket.reopen', ticketId, reason };
    case 'close':
      return { type: 'ticket.close', ticketId, reason };
    case 'confirm':
      return { type: 'ticket.confirmAuthorisation', ticketId, how: reason };
    case 'reject':
      return { type: 'ticket.rejectAuthorisation', ticketId, reason };
    default:
      return deed satisfies never;
  }
}

/** What it was and what was done, and how the customer hears it. */
export function ResolveForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('ticket');
  const text = useKeptText(row.id, 'resolve');
  const barrier = useReplyBarrier(row);
  const [chosen, choose] = useState<ReplyVia>();
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const perform = useCommandSequence();
  const via = barrier === undefined ? (chosen ?? (row.ticket.channel === 'phone' ? 'phone' : 'portal')) : 'phone';

  async function submit() {
    const solution = text.value.trim();
    if (solution === '') {
      setMissing(true);
      area.current?.focus();
      return;
    }
    if (!(await perform([{ type: 'ticket.resolve', ticketId: row.id, solution, via }]))) return;
    text.forget();
    onClose();
    if (row.ticket.number !== undefined) toast(t('didResolve', { number: row.ticket.number }));
  }

  return (
    <DeedPanel title={t('resolve')} submitLabel={t('resolve')} onSubmit={() => void submit()} onClose={onClose}>
      <TextArea
        label={t('solution')}
        placeholder={t('solutionPlaceholder')}
        error={isMissing ? t('missing') : undefined}
        value={text.value}
        rows={2}
        autoFocus
        areaRef={area}
        onChange={(value) => {
          text.write(value);
          setMissing(false);
        }}
      />
      <div className="deed-line">
        <span className="small sec">{t('via')}</span>
        <Segmented
          label={t('via')}
          value={via}
          onChange={choose}
          options={[
            { id: 'portal', label: t('viaPortal'), isDisabled: barrier !== undefined },
            { id: 'phone', label: t('viaPhone') },
          ]}
        />
        {barrier !== undefined && <span className="small mut">{barrier}</span>}
      </div>
    </DeedPanel>
  );
}

/** To a colleague, with a word along. */
export function HandOverForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('ticket');
  const { persons } = useDirectory();
  const text = useKeptText(row.id, 'handOver');
  const [to, choose] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const perform = useCommandSequence();
  const colleagues = [...persons.values()]
    .filter(({ active, role, id }) => active && (role === 'agent' || role === 'lead') && id !== row.ticket.ownerId)
    .toSorted((a, b) => a.name.localeCompare(b.name));

  async function submit() {
    if (to === undefined) {
      setMissing(true);
      return;
    }
    const note = text.value.trim();
    const body = { type: 'ticket.handOver', ticketId: row.id, to, ...(note === '' ? {} : { note }) } as const;
    if (!(await perform([body]))) return;
    text.forget();
    onClose();
  }

  return (
    <DeedPanel title={t('handOver')} submitLabel={t('handOver')} onSubmit={() => void submit()} onClose={onClose}>
      <div className="deed-fields">
        <Select
          label={t('handOverTo')}
          placeholder={t('choosePerson')}
          options={colleagues.map(({ id, name }) => ({ id, label: name }))}
          value={to}
          onChange={(id) => {
            choose(id);
            setMissing(false);
          }}
          error={isMissing ? t('choose') : undefined}
          autoFocus
        />
        <TextField label={t('handOverNote')} value={text.value} onChange={text.write} />
      </div>
    </DeedPanel>
  );
}

/** What was being written for one deed on one ticket; survives leaving the screen. */
export function useKeptText(ticketId: string, deed: string) {
  const key = draftKey(ticketId, deed);
  const value = useTicketDrafts((state) => state.drafts[key]?.text) ?? '';
  const write = useTicketDrafts((state) => state.write);
  const forget = useTicketDrafts((state) => state.forget);
  return { value, write: (text: string) => write(key, { text }), forget: () => forget(key) };
}
