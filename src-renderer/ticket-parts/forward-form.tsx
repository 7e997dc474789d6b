import { useState } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { useWords } from '../queries/use-words.ts';
import { TextArea } from '../ui/text-area.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { ExpertChoice } from './expert-choice.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

/** F6: to one or more experts; the desk keeps coordination and communication. */
export function ForwardForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const perform = useCommandSequence();
  const [experts, setExperts] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const question = useKeptText(row.id, 'forward');

  async function submit() {
    setChecked(true);
    const text = question.value.trim();
    if (experts.length === 0 || text === '') return;
    const body: CommandBody = { type: 'ticket.forward', ticketId: row.id, experts: [...experts], question: text };
    if (!(await perform([body]))) return;
    question.forget();
    onClose();
  }

  return (
    <DeedPanel title={tt('forward')} submitLabel={tt('forward')} onSubmit={() => void submit()} onClose={onClose}>
      <ExpertChoice
        ticket={row.ticket}
        chosen={experts}
        onChange={setExperts}
        error={isChecked && experts.length === 0 ? t('chooseExpert') : undefined}
      />
      <TextArea
        label={t('forwardQuestion')}
        hint={t('forwardHint')}
        rows={2}
        value={question.value}
        onChange={question.write}
        error={isChecked && question.value.trim() === '' ? tt('missing') : undefined}
      />
    </DeedPanel>
  );
}
