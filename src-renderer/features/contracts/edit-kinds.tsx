import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PrioritySelect } from './priority-select.tsx';
import { changedAt, type VersionEdit } from './version-edit.ts';
import type { WrittenKind } from './version-form.ts';

export interface EditKindsProps {
  readonly edit: VersionEdit;
  readonly short: string;
}

/** P4: which kinds of ticket there are, which have a priority of their own, and which have no clock. */
export function EditKinds({ edit, short }: EditKindsProps) {
  const { t } = useWords('contracts');
  return (
    <Block title={t('kinds')}>
      <table className="plain-table edit-kinds">
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('alwaysPriority')}</th>
            <th scope="col">{t('clockWord')}</th>
          </tr>
        </thead>
        <tbody>
          {edit.form.kinds.map((kind, at) => (
            <KindLine key={kind.code} edit={edit} short={short} kind={kind} at={at} />
          ))}
        </tbody>
      </table>
      <p className="field-hint">{t('kindsHint')}</p>
    </Block>
  );
}

interface KindLineProps extends EditKindsProps {
  readonly kind: WrittenKind;
  readonly at: number;
}

function KindLine({ edit, short, kind, at }: KindLineProps) {
  const { t } = useWords('contracts');
  const name = domainWords(useLanguage().language).kind[kind.code];
  const change = (changes: Partial<WrittenKind>) => edit.change({ kinds: changedAt(edit.form.kinds, at, changes) });
  const { isKnown, withoutClock } = kind;
  return (
    <tr>
      <th scope="row">
        <Checkbox isSelected={isKnown} onChange={(isOn) => change({ isKnown: isOn })}>
          {name}
        </Checkbox>
      </th>
      <td>
        {isKnown && !withoutClock && (
          <PrioritySelect
            edit={edit}
            short={short}
            label={`${name}, ${t('alwaysPriority')}`}
            where={`kinds[${at}].alwaysPriority`}
            value={kind.alwaysPriority}
            none={t('asChosen')}
            onChange={(alwaysPriority) => change({ alwaysPriority })}
          />
        )}
      </td>
      <td>
        {isKnown && (
          <Checkbox isSelected={withoutClock} onChange={(isOn) => change({ withoutClock: isOn })}>
            <span className="vh">{name}, </span>
            {t('kindNoClock')}
          </Checkbox>
        )}
      </td>
    </tr>
  );
}
