import { type Measure, reportingPeriods } from '../../../src-shared/sla/contract-schema.ts';
import { channels } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { VersionEdit } from './version-edit.ts';

/** What stops a clock, what reopening does, what a day ends with, and over which periods the contract is reported. */
export function EditRules({ edit }: { readonly edit: VersionEdit }) {
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
        <EditPeriods edit={edit} />
      </div>
    </Block>
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

/** F4: what a channel gives a ticket. */
export function EditChannels({ edit: { form, change } }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const words = domainWords(useLanguage().language);
  return (
    <Block title={t('channels')}>
      <div className="edit-rules">
        {channels.map((channel) => (
          <div key={channel} className="edit-rule">
            <span className="sec">{words.channel[channel]}</span>
            <Segmented
              label={words.channel[channel]}
              options={[
                { id: 'clock', label: t('clockWord') },
                { id: 'bestEffort', label: t('bestEffortWord') },
              ]}
              value={form.channels[channel].promise}
              onChange={(promise) => change({ channels: { ...form.channels, [channel]: { promise } } })}
            />
          </div>
        ))}
      </div>
    </Block>
  );
}
