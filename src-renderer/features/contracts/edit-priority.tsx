import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useWords } from '../../queries/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { EditWords } from './edit-words.tsx';
import { SettledField } from './settled-field.tsx';
import { changedAt, errorAt, type VersionEdit } from './version-edit.ts';
import type { WrittenPriority } from './version-form.ts';

export interface EditPriorityProps {
  readonly edit: VersionEdit;
  readonly short: string;
  readonly priority: WrittenPriority;
  readonly at: number;
  readonly onMove: (to: number) => void;
}

/** One priority: its rank, its code where it is new, its words, and its way up and down. */
export function EditPriority({ edit, short, priority, at, onMove }: EditPriorityProps) {
  const { t } = useWords('contracts');
  const { priorities } = edit.form;
  const { code, word, definition } = priority;
  const name = code === '' ? t('newPriority') : `${short} ${code}`;
  const where = `priorities[${at}]`;
  const change = (changes: Partial<WrittenPriority>) => edit.change({ priorities: changedAt(priorities, at, changes) });
  const wordsOf = (part: 'word' | 'definition') => ({ edit, name, part, where: `${where}.${part}` });
  return (
    <>
      <div className="edit-rank">
        <PriorityLabel contract={short} letter={code} word="" rank={at + 1} of={priorities.length} short />
        <span className="small sec n">{t('rankOf', { rank: at + 1, of: priorities.length })}</span>
      </div>
      <div className="edit-pair">
        {priority.isNew && (
          <div className="edit-code">
            <SettledField
              label={`${name}, ${t('code')}`}
              isLabelHidden
              placeholder={t('code')}
              value={code}
              written={(text) => text.trim()}
              onChange={(text) => change({ code: text })}
              autoFocus={code === ''}
              {...errorAt(edit, `${where}.code`)}
            />
          </div>
        )}
        <EditWords {...wordsOf('word')} words={word} onChange={(words) => change({ word: words })} />
        <EditWords {...wordsOf('definition')} words={definition} onChange={(words) => change({ definition: words })} />
      </div>
      <MoveButtons name={name} at={at} of={priorities.length} onMove={onMove} />
      <IconButton
        icon={X}
        label={t('removeLine', { name })}
        onPress={() => edit.remove({ list: 'priorities', at }, name)}
      />
    </>
  );
}

interface MoveButtonsProps {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (to: number) => void;
}

function MoveButtons({ name, at, of, onMove }: MoveButtonsProps) {
  const { t } = useWords('contracts');
  return (
    <span className="edit-moves">
      <IconButton
        icon={ArrowUp}
        label={t('moveUp', { name })}
        keys="Alt ↑"
        isDisabled={at === 0}
        onPress={() => onMove(at - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('moveDown', { name })}
        keys="Alt ↓"
        isDisabled={at === of - 1}
        onPress={() => onMove(at + 1)}
      />
    </span>
  );
}
