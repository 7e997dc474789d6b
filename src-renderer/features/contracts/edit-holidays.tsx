import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { VersionEdit } from './version-edit.ts';

/** Whether public holidays are closed, and which of those that agreements differ about. */
export function EditHolidays({ edit }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const { holidays } = edit.form;
  return (
    <Block title={t('holidays')}>
      <div className="edit-holidays">
        <Checkbox
          isSelected={holidays !== undefined}
          onChange={(isOn) => edit.change({ holidays: isOn ? { set: 'nl', liberationDay: 'lustrum' } : undefined })}
        >
          {t('holidaysCount')}
        </Checkbox>
        {holidays !== undefined && (
          <>
            <span className="line">
              <span className="sec">{t('liberationDay')}</span>
              <Segmented
                label={t('liberationDay')}
                options={[
                  { id: 'never', label: t('never') },
                  { id: 'lustrum', label: t('lustrum') },
                  { id: 'every-year', label: t('everyYear') },
                ]}
                value={holidays.liberationDay ?? 'never'}
                onChange={(liberationDay) => edit.change({ holidays: { ...holidays, liberationDay } })}
              />
            </span>
            <Checkbox
              isSelected={holidays.goodFriday === true}
              onChange={(goodFriday) => edit.change({ holidays: { ...holidays, goodFriday } })}
            >
              {t('goodFriday')}
            </Checkbox>
          </>
        )}
      </div>
    </Block>
  );
}
