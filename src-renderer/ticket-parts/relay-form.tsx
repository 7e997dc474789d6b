import { useState } from 'react';
import { useWords } from '../queries/use-words.ts';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { ReporterSelect, useReporters } from './reporter-select.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

/** P1: an agent takes the report in the name of somebody who may report; the clock starts with it. */
export function RelayForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const perform = useCommandSequence();
  const reporters = useReporters(row.ticket);
  const [chosen, choose] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const how = useKeptText(row.id, 'relay');
  const contactId = chosen ?? (reporters.length === 1 ? reporters[0]?.id : undefined);

  async function submit() {
    setChecked(true);
    const text = how.value.trim();
    if (contactId === undefined || text === '') return;
    if (!(await perform([{ type: 'ticket.relayAuthorisation', ticketId: row.id, contactId, how: text }]))) return;
    how.forget();
    onClose();
  }

  return (
    <DeedPanel title={tt('relay')} submitLabel={tt('relay')} onSubmit={() => void submit()} onClose={onClose}>
      <div className="deed-fields">
        <ReporterSelect
          ticket={row.ticket}
          label={t('relayWho')}
          value={contactId}
          onChange={choose}
          error={isChecked && contactId === undefined ? tt('choose') : undefined}
        />
        <TextField
          label={t('relayHow')}
          placeholder={t('relayPlaceholder')}
          hint={t('relayHint')}
          value={how.value}
          maxLength={500}
          onChange={how.write}
          error={isChecked && how.value.trim() === '' ? tt('missing') : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void submit();
          }}
        />
      </div>
    </DeedPanel>
  );
}
