import { clockTime } from '../../src-shared/time/deadline-words.ts';
import { toLocal } from '../../src-shared/time/zoned-time.ts';
import { DESK_ZONE } from '../queries/desk-zone.ts';
import { useWords } from '../queries/use-words.ts';
import { Select } from '../ui/select.tsx';
import type { LoggedReport } from './report-of-call.ts';

const ANOTHER = 'another';

interface LoggedCallSelectProps {
  readonly logged: readonly LoggedReport[];
  /** Undefined for a call that was not kept yet. */
  readonly value: LoggedReport | undefined;
  readonly onChange: (callId: string | undefined) => void;
}

/** Which call it was: one that is kept with the ticket already, or another, which has yet to be written down. */
export function LoggedCallSelect({ logged, value, onChange }: LoggedCallSelectProps) {
  const { t } = useWords('steps');
  const options = logged.map(({ call }) => ({
    id: call.id,
    label: t('callOf', { at: clockTime(toLocal(DESK_ZONE, call.startedAt)), name: call.callerName ?? t('callerOf') }),
    ...(call.notes.trim() === '' ? {} : { hint: call.notes.trim().slice(0, 80) }),
  }));
  return (
    <Select
      label={t('whichCall')}
      value={value?.call.id ?? ANOTHER}
      onChange={(id) => onChange(id === ANOTHER ? undefined : id)}
      autoFocus
      options={[...options, { id: ANOTHER, label: t('anotherCall') }]}
      {...(value ? { hint: t('whichCallHint') } : {})}
    />
  );
}
