import { Plus, X } from 'lucide-react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { SettledField } from './settled-field.tsx';
import { changedAt, errorAt, type VersionEdit } from './version-edit.ts';
import { nextKey, type WrittenThreshold } from './version-form.ts';

/** When a clock goes up the ladder by itself (F13, P15). */
export function EditThresholds({ edit }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const { thresholds, ladder } = edit.form;
  const level = ladder[0]?.key;
  const add = () => {
    if (level === undefined) return;
    const fresh = { measure: 'response', when: 'usedPercent', amount: '75', level } as const;
    edit.change({ thresholds: [...thresholds, { key: nextKey(thresholds), ...fresh }] });
  };
  return (
    <Block title={t('thresholds')}>
      {thresholds.length === 0 && <p className="small sec">{t('noThresholds')}</p>}
      <ul className="edit-list">
        {thresholds.map((threshold, at) => (
          <li key={threshold.key} className="edit-threshold">
            <ThresholdLine edit={edit} threshold={threshold} at={at} />
          </li>
        ))}
      </ul>
      <Button variant="ghost" icon={Plus} onPress={add} isDisabled={level === undefined}>
        {t('addThreshold')}
      </Button>
    </Block>
  );
}

interface ThresholdLineProps {
  readonly edit: VersionEdit;
  readonly threshold: WrittenThreshold;
  readonly at: number;
}

function ThresholdLine({ edit, threshold, at }: ThresholdLineProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const words = domainWords(language).measure;
  const { thresholds, ladder } = edit.form;
  const change = (changes: Partial<WrittenThreshold>) =>
    edit.change({ thresholds: changedAt(thresholds, at, changes) });
  const nameOf = (field: string) => `${t('thresholds')} ${at + 1}, ${field}`;
  return (
    <>
      <Select
        label={nameOf(t('measure'))}
        isLabelHidden
        options={[
          { id: 'response', label: words.response },
          { id: 'resolution', label: words.resolution },
        ]}
        value={threshold.measure}
        onChange={(measure) => change({ measure })}
      />
      <SettledField
        label={nameOf(t('amountOf'))}
        isLabelHidden
        value={threshold.amount}
        onChange={(amount) => change({ amount })}
        {...errorAt(edit, `thresholds[${at}]`)}
      />
      <Select
        label={nameOf(t('when'))}
        isLabelHidden
        options={[
          { id: 'usedPercent', label: t('usedPercent') },
          { id: 'minutesAfterDeadline', label: t('minutesAfterDeadline') },
        ]}
        value={threshold.when}
        onChange={(when) => change({ when })}
      />
      <Select
        label={nameOf(t('level'))}
        isLabelHidden
        placeholder={t('chooseLevel')}
        options={ladder.map(({ key, desk }, index) => ({
          id: key,
          label: [index + 1, desk[language]].filter(Boolean).join(' · '),
        }))}
        value={ladder.some(({ key }) => key === threshold.level) ? threshold.level : undefined}
        onChange={(level) => change({ level })}
        {...errorAt(edit, `thresholds[${at}].level`)}
      />
      <IconButton
        icon={X}
        label={t('removeThreshold', { line: at + 1 })}
        onPress={() => edit.remove({ list: 'thresholds', at }, t('thresholdName', { line: at + 1 }))}
      />
    </>
  );
}
