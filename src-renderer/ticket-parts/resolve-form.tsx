import { useRef, useState } from 'react';
import type { ReplyVia } from '../../src-shared/ticket/ticket-event.ts';
import { useWords } from '../queries/use-words.ts';
import { Segmented } from '../ui/segmented.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';
import { useReplyBarrier } from './use-reply-barrier.ts';

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
