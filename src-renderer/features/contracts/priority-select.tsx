import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Select } from '../../ui/select.tsx';
import { errorAt, type VersionEdit } from './version-edit.ts';

export interface PrioritySelectProps {
  readonly edit: VersionEdit;
  readonly short: string;
  readonly label: string;
  readonly where: string;
  /** The key of a priority; one that went away shows as not chosen. */
  readonly value: string | undefined;
  /** In words, where none is a choice too. */
  readonly none?: string;
  readonly onChange: (key: string | undefined) => void;
}

/** One of the priorities of the version being written. */
export function PrioritySelect({ edit, short, label, where, value, none, onChange }: PrioritySelectProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const options = edit.form.priorities.map(({ key, code, word }) => ({
    id: key,
    label: [code === '' ? t('newPriority') : `${short} ${code}`, word[language]].filter(Boolean).join(' · '),
  }));
  const shown = value ?? NONE;
  const offered = none === undefined ? options : [{ id: NONE, label: none }, ...options];
  return (
    <Select
      label={label}
      isLabelHidden
      placeholder={t('choosePriority')}
      options={offered}
      value={offered.some(({ id }) => id === shown) ? shown : undefined}
      onChange={(id) => onChange(id === NONE ? undefined : id)}
      {...errorAt(edit, where)}
    />
  );
}

/** No key of a priority is empty. */
const NONE = '';
