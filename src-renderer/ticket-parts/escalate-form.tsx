import { useState } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { ladderSteps, nextSteps } from '../queries/ladder-steps.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useWords } from '../queries/use-words.ts';
import { Segmented } from '../ui/segmented.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { type EscalationWish, escalationBody } from './escalation-body.ts';
import { ExpertChoice } from './expert-choice.tsx';
import { LadderLevels } from './ladder-levels.tsx';
import { useContractNow } from './use-contract-now.ts';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

type Form = EscalationWish['form'];

/** F10, F13, P15: more expertise, more authority, or, where the day asks for a decision, the reason why neither. */
export function EscalateForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const { language } = useLanguage();
  const there = useContractNow(row.ticket);
  const { organisations } = useDirectory();
  const perform = useCommandSequence();
  const places = organisations.get(row.ticket.organisationId ?? '')?.ladder ?? [];
  const steps = there ? nextSteps(ladderSteps(there.version, places, language), row.ticket) : [];
  const isDecisionDue = there !== undefined && row.decideAt !== undefined && row.decideAt <= there.now;
  const [form, setForm] = useState<Form>(steps.length > 0 ? 'hierarchical' : 'functional');
  const [level, setLevel] = useState(steps[0]?.level);
  const [experts, setExperts] = useState<readonly string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const text = useKeptText(row.id, 'escalate');
  const body: CommandBody | undefined = escalationBody(row.id, { form, level, experts, text: text.value });

  async function submit() {
    setChecked(true);
    if (!body || !(await perform([body]))) return;
    text.forget();
    onClose();
  }

  const label = { functional: 'escalateQuestion', hierarchical: 'escalateNote', declined: 'declineReason' } as const;
  const isMissing = isChecked && form !== 'hierarchical' && text.value.trim() === '';
  return (
    <DeedPanel
      title={t('escalateTitle')}
      submitLabel={t(form === 'declined' ? 'declined' : 'escalateTitle')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="deed-line">
        <span className="small sec">{t('escalateForm')}</span>
        <Segmented<Form>
          label={t('escalateForm')}
          look="loose"
          value={form}
          onChange={setForm}
          options={[
            { id: 'hierarchical', label: t('hierarchical'), isDisabled: steps.length === 0 },
            { id: 'functional', label: t('functional') },
            ...(isDecisionDue ? [{ id: 'declined', label: t('declined') } as const] : []),
          ]}
        />
        {steps.length === 0 && <span className="small mut">{t('lastLevel')}</span>}
      </div>
      {form === 'hierarchical' && <LadderLevels steps={steps} level={level} onChange={setLevel} />}
      {form === 'functional' && (
        <ExpertChoice
          ticket={row.ticket}
          chosen={experts}
          onChange={setExperts}
          error={isChecked && experts.length === 0 ? t('chooseExpert') : undefined}
        />
      )}
      <TextArea
        label={t(label[form])}
        rows={2}
        value={text.value}
        onChange={text.write}
        error={isMissing ? tt('missing') : undefined}
      />
    </DeedPanel>
  );
}
