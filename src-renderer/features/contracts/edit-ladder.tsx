import { Plus, X } from 'lucide-react';
import { MOST_LEVELS } from '../../../src-shared/sla/contract-schema.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EditWords } from './edit-words.tsx';
import { changedAt, type VersionEdit } from './version-edit.ts';
import type { WrittenLevel } from './version-form.ts';

/** F13, P15: who talks to whom on each level, from the daily contact up. */
export function EditLadder({ edit }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const { ladder } = edit.form;
  const add = () => {
    const none = { nl: '', en: '' };
    edit.change({ ladder: [...ladder, { key: edit.freshKey(), isNew: true, desk: none, customer: none }] });
  };
  return (
    <Block title={t('ladder')}>
      {ladder.length === 0 && <p className="small sec">{t('noLevels')}</p>}
      <ul className="edit-list">
        {ladder.map((level, at) => (
          <li key={level.key} className="edit-level">
            <LevelLine edit={edit} level={level} at={at} />
          </li>
        ))}
      </ul>
      <Button variant="ghost" icon={Plus} onPress={add} isDisabled={ladder.length === MOST_LEVELS}>
        {t('addLevel')}
      </Button>
      <p className="field-hint">{t('ladderHint')}</p>
    </Block>
  );
}

interface LevelLineProps {
  readonly edit: VersionEdit;
  readonly level: WrittenLevel;
  readonly at: number;
}

function LevelLine({ edit, level, at }: LevelLineProps) {
  const { t } = useWords('contracts');
  const name = `${t('level')} ${at + 1}`;
  const wordsOf = (part: 'desk' | 'customer') => ({ edit, name, part, where: `ladder[${at}].${part}` });
  const change = (changes: Partial<WrittenLevel>) => edit.change({ ladder: changedAt(edit.form.ladder, at, changes) });
  return (
    <>
      <span className="mid">{name}</span>
      <div className="edit-pair">
        <EditWords {...wordsOf('desk')} words={level.desk} onChange={(desk) => change({ desk })} />
        <EditWords {...wordsOf('customer')} words={level.customer} onChange={(customer) => change({ customer })} />
      </div>
      <IconButton
        icon={X}
        label={t('removeLine', { name })}
        onPress={() => edit.remove({ list: 'ladder', at }, name)}
      />
    </>
  );
}
