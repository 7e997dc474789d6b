import type { ContractPriority } from '../../../src-shared/sla/contract-schema.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changedAt, errorAt, type VersionEdit } from './version-edit.ts';

export interface EditPrioritiesProps {
  readonly edit: VersionEdit;
  readonly short: string;
}

/** The words of each priority and what it means, in both languages. */
export function EditPriorities({ edit, short }: EditPrioritiesProps) {
  const { t } = useWords('contracts');
  const { priorities } = edit.form;
  const fieldOf = (at: number, part: 'word' | 'definition', language: 'nl' | 'en') => {
    const priority = priorities[at];
    if (!priority) return null;
    const change = (text: string) => {
      const changes: Partial<ContractPriority> = { [part]: { ...priority[part], [language]: text } };
      edit.change({ priorities: changedAt(priorities, at, changes) });
    };
    const label = t(
      part === 'word' ? (language === 'nl' ? 'wordNl' : 'wordEn') : language === 'nl' ? 'definitionNl' : 'definitionEn',
    );
    return (
      <TextField
        label={`${short} ${priority.code}, ${label}`}
        isLabelHidden
        placeholder={label}
        value={priority[part][language]}
        onChange={change}
        {...errorAt(edit, `priorities[${at}].${part}.${language}`)}
      />
    );
  };
  return (
    <Block title={t('priority')}>
      <ul className="edit-list">
        {priorities.map(({ code }, at) => (
          <li key={code} className="edit-priority">
            <span className="mid">
              {short} {code}
            </span>
            <div className="edit-pair">
              {fieldOf(at, 'word', 'nl')}
              {fieldOf(at, 'word', 'en')}
              {fieldOf(at, 'definition', 'nl')}
              {fieldOf(at, 'definition', 'en')}
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
