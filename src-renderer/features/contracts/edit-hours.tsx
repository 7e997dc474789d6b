import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isWallClock } from '../../../src-shared/time/wall-clock.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SettledField } from './settled-field.tsx';
import { changedAt, withoutAt } from './version-edit.ts';
import { nextKey, type WrittenHours } from './version-form.ts';
import { writtenTime } from './written-time.ts';

export interface EditHoursProps {
  /** 'maandag', or a date. */
  readonly day: string;
  readonly hours: readonly WrittenHours[];
  readonly onChange: (hours: readonly WrittenHours[]) => void;
  readonly problemAt: (index: number) => string | undefined;
}

/** The opening hours of one day: any number of lines, each from and to. */
export function EditHours({ day, hours, onChange, problemAt }: EditHoursProps) {
  const { t } = useWords('contracts');
  const [added, setAdded] = useState<number>();
  const add = () => {
    const key = nextKey(hours);
    setAdded(key);
    onChange([...hours, { key, ...hoursAfter(hours.at(-1)) }]);
  };
  return (
    <div className="edit-hours">
      {hours.map(({ key, from, to }, at) => {
        const error = problemAt(at);
        const names = { day, line: at + 1 };
        return (
          <div key={key} className={error === undefined ? 'hours-line' : 'hours-line is-wrong'}>
            <SettledField
              label={t('hoursFrom', names)}
              isLabelHidden
              value={from}
              written={writtenTime}
              onChange={(text) => onChange(changedAt(hours, at, { from: text }))}
              autoFocus={key === added}
              {...(error === undefined ? {} : { error })}
            />
            <span aria-hidden="true">–</span>
            <SettledField
              label={t('hoursTo', names)}
              isLabelHidden
              value={to}
              written={writtenTime}
              onChange={(text) => onChange(changedAt(hours, at, { to: text }))}
            />
            <IconButton icon={X} label={t('removeHours', names)} onPress={() => onChange(withoutAt(hours, at))} />
          </div>
        );
      })}
      {hours.length === 0 && <span className="mut">{t('closed')}</span>}
      <Button variant="ghost" icon={Plus} label={t('addHoursOf', { day })} onPress={add}>
        {t('addHours')}
      </Button>
    </div>
  );
}

/** What most likely comes next: a whole day, or the time until closing after what is there. */
function hoursAfter(last: WrittenHours | undefined): Omit<WrittenHours, 'key'> {
  if (last === undefined) return { from: '09:00', to: '17:00' };
  const from = isWallClock(last.to) ? last.to : '12:00';
  return { from, to: from < '17:00' ? '17:00' : '24:00' };
}
