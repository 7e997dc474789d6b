import { useRef, useState } from 'react';
import { useWords } from '../queries/use-words.ts';
import { TextArea } from '../ui/text-area.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

/** F6: what an expert found, for the coordinator alone. */
export function AdviseForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const perform = useCommandSequence();
  const text = useKeptText(row.id, 'advise');
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);

  async function submit() {
    const advice = text.value.trim();
    if (advice === '') {
      setMissing(true);
      area.current?.focus();
      return;
    }
    if (!(await perform([{ type: 'ticket.advise', ticketId: row.id, text: advice }]))) return;
    text.forget();
    onClose();
  }

  return (
    <DeedPanel title={tt('advise')} submitLabel={tt('advise')} onSubmit={() => void submit()} onClose={onClose}>
      <TextArea
        label={t('advice')}
        hint={t('adviceHint')}
        rows={3}
        autoFocus
        areaRef={area}
        value={text.value}
        onChange={(value) => {
          text.write(value);
          setMissing(false);
        }}
        error={isMissing ? tt('missing') : undefined}
      />
    </DeedPanel>
  );
}
