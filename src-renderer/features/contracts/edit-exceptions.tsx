import { Plus, X } from 'lucide-react';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EditHours } from './edit-hours.tsx';
import { SettledField } from './settled-field.tsx';
import { changedAt, errorAt, type VersionEdit } from './version-edit.ts';
import { nextKey, type WrittenException } from './version-form.ts';
import { shownDate, writtenDate } from './written-date.ts';

/** Single dates: closed, or with hours of their own, and why. */
export function EditExceptions({ edit }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const { exceptions } = edit.form;
  const add = () =>
    edit.change({ exceptions: [...exceptions, { key: nextKey(exceptions), date: '', name: '', hours: [] }] });
  return (
    <Block title={t('otherDates')}>
      {exceptions.length === 0 && <p className="small sec">{t('noDates')}</p>}
      <ul className="edit-list">
        {exceptions.map((exception, at) => (
          <li key={exception.key} className="edit-exception">
            <ExceptionLine edit={edit} exception={exception} at={at} />
          </li>
        ))}
      </ul>
      <Button variant="ghost" icon={Plus} onPress={add}>
        {t('addDate')}
      </Button>
    </Block>
  );
}

interface ExceptionLineProps {
  readonly edit: VersionEdit;
  readonly exception: WrittenException;
  readonly at: number;
}

function ExceptionLine({ edit, exception, at }: ExceptionLineProps) {
  const { t } = useWords('contracts');
  const { exceptions } = edit.form;
  const { date, name, hours } = exception;
  const day = date === '' ? t('newDate') : date;
  const change = (changes: Partial<WrittenException>) =>
    edit.change({ exceptions: changedAt(exceptions, at, changes) });
  return (
    <>
      <SettledField
        label={t('date')}
        isLabelHidden
        placeholder={t('dateHint')}
        value={date}
        written={(text) => shownDate(writtenDate(text))}
        onChange={(text) => change({ date: text })}
        autoFocus={date === ''}
        {...errorAt(edit, `exceptions[${at}].date`)}
      />
      <SettledField
        label={`${t('dateName')}, ${day}`}
        isLabelHidden
        placeholder={t('dateName')}
        value={name}
        onChange={(text) => change({ name: text })}
      />
      <Segmented
        label={`${t('onThatDay')}: ${day}`}
        options={[
          { id: 'closed', label: t('closedThatDay') },
          { id: 'hours', label: t('hoursThatDay') },
        ]}
        value={hours.length === 0 ? 'closed' : 'hours'}
        onChange={(kind) => change({ hours: kind === 'closed' ? [] : [{ key: 0, from: '09:00', to: '12:00' }] })}
      />
      {hours.length > 0 && (
        <EditHours
          day={day}
          hours={hours}
          onChange={(changed) => change({ hours: changed })}
          problemAt={(index) => edit.problemAt(`exceptions[${at}].hours[${index}]`)}
        />
      )}
      <span className="sp" />
      <IconButton
        icon={X}
        label={t('removeDate', { date: day })}
        onPress={() => edit.remove({ list: 'exceptions', at }, day)}
      />
    </>
  );
}
