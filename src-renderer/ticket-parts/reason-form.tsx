import { useRef, useState } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';
import { useStepHints } from './use-step-hints.ts';

export type ReasonDeed = 'pause' | 'reopen' | 'close' | 'confirm' | 'reject' | 'agree' | 'disagree';

/** One line of why, then it is done. */
export function ReasonForm({ row, deed, onClose }: DeedFormProps & { readonly deed: ReasonDeed }) {
  const { t } = useWords('ticket');
  const text = useKeptText(row.id, deed);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const perform = useCommandSequence();
  const isAdministrator = useSession().person.role === 'administrator';
  const steps = useWords('steps');
  const hints = useStepHints(row);
  const words = {
    pause: { title: t('pause'), label: t('pauseReason'), placeholder: t('pausePlaceholder'), hint: t('pauseHint') },
    reopen: { title: t('reopen'), label: t('reopenReason'), hint: hints.reopen },
    close: { title: t('close'), label: t('closeReason'), placeholder: t('closePlaceholder') },
    confirm: {
      title: t('confirm'),
      label: t('confirmHow'),
      placeholder: t('confirmPlaceholder'),
      hint: t('confirmHint'),
    },
    reject: { title: t('reject'), label: t('rejectReason') },
    agree: {
      title: t('agree'),
      label: steps.t('agreeHow'),
      placeholder: steps.t('agreePlaceholder'),
      hint: hints.agree,
    },
    disagree: { title: t('disagree'), label: steps.t('disagreeReason'), hint: steps.t('disagreeHint') },
  }[deed] satisfies { title: string; label: string; placeholder?: string; hint?: string | undefined };

  async function submit() {
    const own = { confirm: t('confirmByAdministrator'), agree: steps.t('agreedInPortal') };
    const unsaid = isAdministrator && (deed === 'confirm' || deed === 'agree') ? own[deed] : '';
    const reason = text.value.trim() || unsaid;
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
    case 'agree':
      return { type: 'ticket.agreePriority', ticketId, how: reason };
    case 'disagree':
      return { type: 'ticket.disputePriority', ticketId, reason };
    default:
      return deed satisfies never;
  }
}
