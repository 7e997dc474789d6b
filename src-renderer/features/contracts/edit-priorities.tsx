import { Plus } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { EditPriority } from './edit-priority.tsx';
import { targetsOf } from './form-of-version.ts';
import { moveKeepingFocus } from './keep-focus.ts';
import { movedTo, type VersionEdit } from './version-edit.ts';

export interface EditPrioritiesProps {
  readonly edit: VersionEdit;
  /** The contract's short name. */
  readonly short: string;
}

/** The priorities, the most urgent first: which there are, in which order, and what they mean in both languages. */
export function EditPriorities({ edit, short }: EditPrioritiesProps) {
  const { t } = useWords('contracts');
  const { priorities, targets } = edit.form;
  const list = useRef<HTMLUListElement>(null);
  const move = (from: number, to: number) => {
    if (!priorities[from] || !priorities[to]) return;
    moveKeepingFocus(() => edit.change({ priorities: movedTo(priorities, from, to) }));
  };
  useMoveKeys(list, move);
  const problem = edit.problemAt('priorities');
  const add = () => {
    const key = edit.freshKey();
    const fresh = { key, isNew: true, code: '', word: { nl: '', en: '' }, definition: { nl: '', en: '' } };
    edit.change({ priorities: [...priorities, fresh], targets: [...targets, ...targetsOf(key)] });
  };
  return (
    <Block title={t('priorityList')} aside={<span className="small sec">{t('rankHint')}</span>}>
      <ul className="edit-list" ref={list}>
        {priorities.map((priority, at) => (
          <li key={priority.key} className="edit-priority">
            <EditPriority edit={edit} short={short} priority={priority} at={at} onMove={(to) => move(at, to)} />
          </li>
        ))}
      </ul>
      <Button variant="ghost" icon={Plus} onPress={add}>
        {t('addPriority')}
      </Button>
      {problem !== undefined && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </Block>
  );
}

/** The line in which somebody types moves by key, without leaving its field. */
function useMoveKeys(list: RefObject<HTMLUListElement | null>, move: (from: number, to: number) => void): void {
  const { t } = useWords('contracts');
  const moveBy = (step: number) => () => {
    const at = [...(list.current?.children ?? [])].findIndex((line) => line.contains(document.activeElement));
    move(at, at + step);
  };
  const byKey = { group: t('group'), hidden: true } as const;
  useCommands([
    { ...byKey, id: 'contracts.priorityUp', label: t('priorityUp'), keys: 'Alt+ArrowUp', run: moveBy(-1) },
    { ...byKey, id: 'contracts.priorityDown', label: t('priorityDown'), keys: 'Alt+ArrowDown', run: moveBy(1) },
  ]);
}
