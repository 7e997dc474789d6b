import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../queries/use-language.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { attachmentFrom } from '../replica/attachment-from.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { draftKey, EMPTY_DRAFT, useTicketDrafts } from '../state/ticket-drafts.ts';
import { AttachButton, FileChips } from '../ui/attach-button.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { toastFailure } from '../ui/toast.tsx';
import { fileSize } from './file-size.ts';
import { useCommandSequence } from './use-deeds.ts';
import { useReplyBarrier } from './use-reply-barrier.ts';

export type Message = 'reply' | 'told' | 'note';

export interface ComposerProps {
  readonly row: TicketRow;
  readonly message: Message;
  readonly onMessage: (message: Message) => void;
  /** Back to where the person was; the text is kept. */
  readonly onClose: () => void;
  readonly onSent?: () => void;
  /** One message only and no tabs: beside a list. */
  readonly isNarrow?: boolean;
}

/** One message being written: kept while it is not sent, sent with Ctrl Enter. */
export function MessageForm({ row, message, onMessage, onClose, onSent }: ComposerProps) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const draft = useDraft(row.id, message);
  const [waits, setWaits] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const perform = useCommandSequence();
  const barrier = useReplyBarrier(row);
  const isAdministrator = useSession().person.role === 'administrator';
  useEffect(() => area.current?.focus(), []);

  const blocked = message === 'reply' ? barrier : undefined;
  const canWait = message !== 'note' && !isAdministrator && mayWait(row);

  async function send() {
    const text = draft.value.text.trim();
    if (text === '' || blocked !== undefined) {
      setMissing(text === '');
      area.current?.focus();
      return;
    }
    const files = message === 'reply' ? draft.value.files : [];
    const attachments = files.map((file) => file.attachment);
    const said =
      message === 'note'
        ? ({ type: 'ticket.note', ticketId: row.id, text } as const)
        : ({
            type: 'ticket.reply',
            ticketId: row.id,
            text,
            via: message === 'told' ? 'phone' : 'portal',
            attachments,
          } as const);
    const wait = { type: 'ticket.waitForCustomer', ticketId: row.id, reason: t('afterWaitReason') } as const;
    const isKept = await perform(canWait && waits ? [said, wait] : [said], files);
    if (!isKept) return;
    draft.forget();
    onClose();
    onSent?.();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void send();
    }
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  }

  async function add(chosen: readonly File[]) {
    for (const file of chosen) {
      try {
        draft.addFile(await attachmentFrom(file));
      } catch (error) {
        console.error('An attachment could not be read', error);
        toastFailure(t('attachFailed', { name: file.name }));
      }
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl Enter and Escape work from every field of the form
    <div className="comp-form" onKeyDown={onKeyDown}>
      <TextArea
        label={labelOf(message, isAdministrator, t)}
        isLabelHidden
        isBare
        rows={2}
        areaRef={area}
        value={draft.value.text}
        onChange={(text) => {
          draft.write({ text });
          setMissing(false);
        }}
        placeholder={placeholderOf(message, isAdministrator, t)}
        error={isMissing ? t('missing') : undefined}
      />
      <FileChips
        label={t('attachments')}
        files={
          message === 'reply'
            ? draft.value.files.map(({ attachment }) => ({
                id: attachment.blobId,
                name: attachment.name,
                size: fileSize(attachment.size, language),
              }))
            : []
        }
        onRemove={(id) => draft.write({ files: draft.value.files.filter((file) => file.attachment.blobId !== id) })}
        removeLabel={(name) => t('removeFile', { name })}
      />
      <div className="comp-foot">
        {message === 'reply' && blocked === undefined && (
          <AttachButton label={t('attach')} onAdd={(files) => void add(files)} />
        )}
        <Hint>{blocked ?? hintOf(message, row, isAdministrator, t)}</Hint>
        <span className="sp" />
        {canWait && blocked === undefined && (
          <Checkbox isSelected={waits} onChange={setWaits}>
            {t('waitForAnswer')}
          </Checkbox>
        )}
        {blocked === undefined ? (
          <Button variant="primary" keys="Ctrl ↵" onPress={() => void send()}>
            {message === 'reply' ? t('send') : t('save')}
          </Button>
        ) : (
          <Button onPress={() => onMessage('told')}>{t('told')}</Button>
        )}
      </div>
    </div>
  );
}

function Hint({ children }: { readonly children: ReactNode }) {
  return <p className="comp-hint">{children}</p>;
}

function useDraft(ticketId: string, message: Message) {
  const key = draftKey(ticketId, message);
  const value = useTicketDrafts((state) => state.drafts[key]) ?? EMPTY_DRAFT;
  const write = useTicketDrafts((state) => state.write);
  const forget = useTicketDrafts((state) => state.forget);
  return {
    value,
    write: (change: Partial<typeof value>) => write(key, change),
    addFile: (file: (typeof value.files)[number]) => {
      const files = useTicketDrafts.getState().drafts[key]?.files ?? [];
      write(key, { files: [...files.filter((other) => other.attachment.blobId !== file.attachment.blobId), file] });
    },
    forget: () => forget(key),
  };
}

function mayWait({ ticket }: TicketRow): boolean {
  return ticket.status === 'new' || ticket.status === 'inProgress';
}

type Say = ReturnType<typeof useWords<'ticket'>>['t'];

function labelOf(message: Message, isAdministrator: boolean, t: Say): string {
  if (isAdministrator) return t('replyAdministrator');
  return { reply: t('reply'), told: t('told'), note: t('note') }[message];
}

function placeholderOf(message: Message, isAdministrator: boolean, t: Say): string {
  if (isAdministrator) return t('administratorPlaceholder');
  return { reply: t('replyPlaceholder'), told: t('toldPlaceholder'), note: t('notePlaceholder') }[message];
}

function hintOf(message: Message, { ticket }: TicketRow, isAdministrator: boolean, t: Say): string {
  if (isAdministrator) return '';
  const hints = {
    reply: t(ticket.channel === 'email' ? 'replyMailHint' : 'replyHint'),
    told: t('toldHint'),
    note: t('noteHint'),
  };
  return hints[message];
}
