import { useState } from 'react';
import { useDirectory } from '../queries/use-directory.ts';
import { useWords } from '../queries/use-words.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

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
