import { useState } from 'react';
import { isLocalDate } from '../../src-shared/time/local-date.ts';
import { localDate } from '../../src-shared/time/zoned-time.ts';
import { DESK_ZONE } from '../queries/desk-zone.ts';
import { useNow } from '../queries/use-now.ts';
import { useWords } from '../queries/use-words.ts';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';

/** P7 type a: the day, and the release, that the resolution is planned for. */
export function PlanForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const perform = useCommandSequence();
  const today = localDate(DESK_ZONE, useNow('minute'));
  const [date, setDate] = useState(row.ticket.facts.plans?.at(-1)?.date ?? '');
  const [release, setRelease] = useState(row.ticket.release ?? '');
  const [isChecked, setChecked] = useState(false);
  const problem = !isLocalDate(date) ? t('planMissing') : date < today ? t('planPast') : undefined;

  async function submit() {
    setChecked(true);
    if (problem !== undefined) return;
    const named = release.trim() === '' ? {} : { release: release.trim() };
    if (await perform([{ type: 'ticket.plan', ticketId: row.id, date, ...named }])) onClose();
  }

  return (
    <DeedPanel title={tt('plan')} submitLabel={tt('plan')} onSubmit={() => void submit()} onClose={onClose}>
      <div className="deed-fields">
        <TextField
          label={t('planDate')}
          hint={t('planHint')}
          type="date"
          value={date}
          onChange={setDate}
          autoFocus
          error={isChecked ? problem : undefined}
        />
        <TextField label={t('planRelease')} value={release} maxLength={100} onChange={setRelease} />
      </div>
    </DeedPanel>
  );
}
