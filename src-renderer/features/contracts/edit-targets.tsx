import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Select } from '../../ui/select.tsx';
import { SettledField } from './settled-field.tsx';
import { TargetChannels } from './target-channels.tsx';
import { changedAt, errorAt, type VersionEdit } from './version-edit.ts';
import type { WrittenTarget } from './version-form.ts';

export interface EditTargetsProps {
  readonly edit: VersionEdit;
  /** The contract's short name. */
  readonly short: string;
}

/** What is promised on each priority: how long, to which share of the tickets, on which condition. */
export function EditTargets({ edit, short }: EditTargetsProps) {
  const { t } = useWords('contracts');
  const { priorities, targets } = edit.form;
  // In the order of the ranks. The lines of a priority that went away are kept, should it be put back.
  const lines = priorities.flatMap(({ key, code }) =>
    targets.flatMap((target, at) => (target.priority === key ? [{ target, at, code: code || t('newPriority') }] : [])),
  );
  const problem = edit.problemAt('targets');
  return (
    <Block title={t('targets')}>
      <table className="plain-table edit-targets">
        <thead>
          <tr>
            <th scope="col">{t('clock')}</th>
            <th scope="col">{t('promise')}</th>
            <th scope="col">{t('amount')}</th>
            <th scope="col">{t('percentile')}</th>
            <th scope="col">{t('committedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ target, at, code }) => (
            <TargetLine
              key={`${target.measure} ${target.priority}`}
              edit={edit}
              name={`${short} ${code}`}
              at={at}
              target={target}
            />
          ))}
        </tbody>
      </table>
      {problem !== undefined && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </Block>
  );
}

interface TargetLineProps extends Pick<EditTargetsProps, 'edit'> {
  /** Of the priority: 'SPS c'. */
  readonly name: string;
  readonly target: WrittenTarget;
  readonly at: number;
}

function TargetLine({ edit, name, target, at }: TargetLineProps) {
  const { t } = useWords('contracts');
  const { measure } = domainWords(useLanguage().language);
  const change = (changes: Partial<WrittenTarget>) =>
    edit.change({ targets: changedAt(edit.form.targets, at, changes) });
  const nameOf = (field: string) => t('targetLine', { measure: measure[target.measure], priority: name, field });
  return (
    <tr>
      <th scope="row">
        <span className="mid">{name}</span> {measure[target.measure]}
      </th>
      <td>
        <Select
          label={nameOf(t('promise'))}
          isLabelHidden
          options={[
            { id: 'none', label: t('promiseNone') },
            { id: 'time', label: t('promiseTime') },
            { id: 'plan', label: t('promisePlan') },
          ]}
          value={target.promise}
          onChange={(promise) => change({ promise })}
        />
      </td>
      <td>{target.promise === 'time' && <TargetAmount edit={edit} at={at} target={target} nameOf={nameOf} />}</td>
      <td>
        {target.promise !== 'none' && (
          <SettledField
            label={nameOf(t('percentile'))}
            isLabelHidden
            placeholder={t('percentileHint')}
            value={target.percentile}
            onChange={(percentile) => change({ percentile })}
            {...errorAt(edit, `targets[${at}].percentile`)}
          />
        )}
      </td>
      <td>
        {target.promise !== 'none' && (
          <TargetChannels
            name={nameOf(t('committedBy'))}
            chosen={target.channels}
            error={edit.problemAt(`targets[${at}].committedChannels`)}
            onChange={(chosen) => change({ channels: chosen })}
          />
        )}
      </td>
    </tr>
  );
}

type TargetAmountProps = Omit<TargetLineProps, 'name'> & { readonly nameOf: (field: string) => string };

function TargetAmount({ edit, target, at, nameOf }: TargetAmountProps) {
  const { t } = useWords('contracts');
  const change = (changes: Partial<WrittenTarget>) =>
    edit.change({ targets: changedAt(edit.form.targets, at, changes) });
  return (
    <div className="target-amount">
      <SettledField
        label={nameOf(t('amount'))}
        isLabelHidden
        value={target.amount}
        onChange={(amount) => change({ amount })}
        {...errorAt(edit, `targets[${at}].serviceMinutes`)}
      />
      <Select
        label={nameOf(t('unit'))}
        isLabelHidden
        options={[
          { id: 'minutes', label: t('minutes') },
          { id: 'hours', label: t('hours') },
        ]}
        value={target.unit}
        onChange={(unit) => change({ unit })}
      />
    </div>
  );
}
