import { useWords } from '../../queries/use-words.ts';
import { TextField } from '../../ui/text-field.tsx';
import { errorAt, type VersionEdit } from './version-edit.ts';
import type { WrittenWords } from './version-form.ts';

export interface EditWordsProps {
  readonly edit: VersionEdit;
  /** Where in the form they stand: `ladder[0].desk`. */
  readonly where: string;
  /** Whose words: 'SPS c'. */
  readonly name: string;
  /** Which of its words. */
  readonly part: 'word' | 'definition' | 'desk' | 'customer';
  readonly words: WrittenWords;
  readonly onChange: (words: WrittenWords) => void;
}

/** The same in both languages, side by side. */
export function EditWords({ edit, where, name, part, words, onChange }: EditWordsProps) {
  const { t } = useWords('contracts');
  return (['nl', 'en'] as const).map((language) => {
    const label = t(`${part}_${language}`);
    return (
      <TextField
        key={language}
        label={`${name}, ${label}`}
        isLabelHidden
        placeholder={label}
        value={words[language]}
        onChange={(text) => onChange({ ...words, [language]: text })}
        {...errorAt(edit, `${where}.${language}`)}
      />
    );
  });
}
