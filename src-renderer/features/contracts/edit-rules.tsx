import { type Measure, reportingPeriods } from '../../../src-shared/sla/contract-schema.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { PrioritySelect } from './priority-select.tsx';
import type { VersionEdit } from './version-edit.ts';

export interface EditRulesProps {
  readonly edit: VersionEdit;
  readonly short: string;
}

/** What stops a clock, what reopening does, who says what, and over which periods the contract is reported. */
export function EditRules({ edit, short }: EditRulesProps) {
  const { t } = useWords('contracts');
  const { form, change } = edit;
  const pause = (measure: Measure) => (isOn: boolean) =>
    change({ pauses: { ...form.pauses, [measure]: isOn ? ['waitingForCustomer'] : [] } });
  return (
    <Block title={t('rules')}>
      <div className="edit-rules">
        <Checkbox isSelected={form.pauses.response.length > 0} onChange={pause('response')}>
          {t('pauseResponse')}
        </Checkbox>
        <Checkbox isSelected={form.pauses.resolution.length > 0} onChange={pause('resolution')}>
          {t('pauseResolution')}
        </Checkbox>
        <Checkbox isSelected={form.sameDayDecision} onChange={(sameDayDecision) => change({ sameDayDecision })}>
          {t('sameDay')}
        </Checkbox>
        <div className="edit-rule">
          <span className="sec">{t('reopening')}</span>
          <Segmented
            label={t('reopening')}
            options={[
              { id: 'continues', label: t('continues') },
              { id: 'startsAnew', label: t('startsAnew') },
            ]}
            value={form.reopening}
            onChange={(reopening) => change({ reopening })}
          />
        </div>
        <EditSaying edit={edit} short={short} />
        <EditPeriods edit={edit} />
      </div>
    </Block>
  );
}

/** P1, F12, P8: who may report, who sets the priority, and what counts while nobody did. */
function EditSaying({ edit, short }: EditRulesProps) {
  const { t } = useWords('contracts');
  const { form, change } = edit;
  return (
    <>
      <div className="edit-rule">
        <span className="sec">{t('reporters')}</span>
        <Segmented
          label={t('reporters')}
          options={[
            { id: 'authorisedOnly', label: t('authorisedOnlyShort') },
            { id: 'keyUserByPhone', label: t('keyUserByPhoneShort') },
          ]}
          value={form.reporters}
          onChange={(reporters) => change({ reporters })}
        />
        <p className="field-hint">{t(form.reporters)}</p>
      </div>
      <div className="edit-rule">
        <span className="sec">{t('setBy')}</span>
        <Segmented
          label={t('setBy')}
          options={[
            { id: 'customer', label: t('customer') },
            { id: 'desk', label: t('desk') },
          ]}
          value={form.prioritySetBy}
          onChange={(prioritySetBy) => change({ prioritySetBy })}
        />
      </div>
      <div className="edit-rule">
        <span className="sec">{t('whenNotStated')}</span>
        <PrioritySelect
          edit={edit}
          short={short}
          label={t('whenNotStated')}
          where="priorityWhenNotStated"
          value={form.priorityWhenNotStated}
          onChange={(key) => change({ priorityWhenNotStated: key ?? '' })}
        />
      </div>
    </>
  );
}

function EditPeriods({ edit: { form, change, problemAt } }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const problem = problemAt('periods');
  return (
    <fieldset className="edit-rule">
      <legend className="vh">{t('periods')}</legend>
      <span className="sec" aria-hidden="true">
        {t('periods')}
      </span>
      <span className="line edit-checks">
        {reportingPeriods.map((period) => (
          <Checkbox
            key={period}
            isSelected={form.periods.includes(period)}
            onChange={(isOn) =>
              change({
                periods: reportingPeriods.filter((one) => (one === period ? isOn : form.periods.includes(one))),
              })
            }
          >
            {t(`period_${period}`)}
          </Checkbox>
        ))}
      </span>
      {problem !== undefined && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
