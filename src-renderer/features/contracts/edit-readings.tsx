import { Plus, X } from 'lucide-react';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changedAt, type VersionEdit } from './version-edit.ts';
import { nextKey } from './version-form.ts';

/** How the contract is read: what is written here goes with every deadline's explanation, so it changes with the rules above it. */
export function EditReadings({ edit }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const { readings } = edit.form;
  const change = (at: number, changes: Partial<(typeof readings)[number]>) =>
    edit.change({ readings: changedAt(readings, at, changes) });
  return (
    <Block title={t('readings')}>
      <ul className="edit-list">
        {readings.map(({ key, id, nl, en }, at) => (
          <li key={key} className="edit-reading">
            <TextField
              label={`${t('obligation')} ${at + 1}`}
              isLabelHidden
              placeholder={t('obligation')}
              value={id}
              onChange={(text) => change(at, { id: text })}
            />
            <TextArea
              label={`${t('readingNl')} ${id}`}
              isLabelHidden
              value={nl}
              onChange={(text) => change(at, { nl: text })}
              rows={2}
            />
            <TextArea
              label={`${t('readingEn')} ${id}`}
              isLabelHidden
              value={en}
              onChange={(text) => change(at, { en: text })}
              rows={2}
            />
            <IconButton
              icon={X}
              label={t('removeReading', { id })}
              onPress={() => edit.remove({ list: 'readings', at }, t('readingName', { id }))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="ghost"
        icon={Plus}
        onPress={() => edit.change({ readings: [...readings, { key: nextKey(readings), id: '', nl: '', en: '' }] })}
      >
        {t('addReading')}
      </Button>
    </Block>
  );
}
