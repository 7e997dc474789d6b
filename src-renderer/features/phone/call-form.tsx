import type { Ref } from 'react';
import { kindOf } from '../../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../../src-shared/ticket/ticket.ts';
import { type PhoneReason, phoneReasons } from '../../../src-shared/ticket/ticket-event.ts';
import { clockTime } from '../../../src-shared/time/deadline-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityOptions, promisedMeasures } from '../../queries/priority-options.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioTable } from '../../ui/radio-table.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CallDraft, type DraftProblem, stampedNotes } from './call-draft.ts';
import type { CallPreview } from './use-call-preview.ts';

interface CallFormProps {
  readonly draft: CallDraft;
  readonly view: CallPreview;
  readonly now: Instant;
  readonly problems: readonly DraftProblem[];
  readonly subjectRef: Ref<HTMLInputElement>;
  readonly onChange: (change: Partial<CallDraft>) => void;
}

/** The kinds a caller can tell apart, in the order of their keys (P4); the desk refines them later. */
export const phoneKinds = [
  'incident-bug',
  'question-functional',
  'question-technical',
  'service-request',
  'rfc-specific',
] as const satisfies readonly TicketKind[];

export function CallForm({ draft, view, now, problems, subjectRef, onChange }: CallFormProps) {
  const { t } = useWords('phone');
  const timeZone = view.version?.calendar.timeZone ?? 'Europe/Amsterdam';
  return (
    <div className="call-form">
      <TextField
        label={t('subject')}
        value={draft.subject}
        onChange={(subject) => onChange({ subject })}
        size="l"
        maxLength={500}
        inputRef={subjectRef}
        {...(problems.includes('subjectMissing') ? { error: t('subjectMissing') } : {})}
      />
      <TextArea
        label={t('notes')}
        value={draft.notes}
        rows={7}
        onChange={(notes) => onChange({ notes: stampedNotes(draft.notes, notes, clockTime(toLocal(timeZone, now))) })}
        {...(problems.includes('notesMissing') ? { error: t('notesMissing') } : {})}
      />
      <Classification draft={draft} view={view} problems={problems} onChange={onChange} />
    </div>
  );
}

type ClassificationProps = Pick<CallFormProps, 'draft' | 'view' | 'problems' | 'onChange'>;

function Classification({ draft, view, problems, onChange }: ClassificationProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const { version, contract } = view;
  if (!version || !contract) return null;
  const isBestEffort = version.channels.phone.promise === 'bestEffort';
  const words = domainWords(language);
  const labels = [t('kindIncident'), t('kindFunctional'), t('kindTechnical'), t('kindService'), t('kindChange')];
  const rule = kindOf(version, draft.ticketKind);
  const fixed = rule?.alwaysPriority;
  return (
    <>
      {version.kinds.length > 0 && (
        <div className="field">
          <span className="field-label">{t('kind')}</span>
          <Segmented
            label={t('kind')}
            look="loose"
            options={phoneKinds.map((kind, index) => ({
              id: kind,
              label: labels[index] ?? kind,
              keys: `Alt ${index + 1}`,
            }))}
            value={phoneKinds.find((kind) => kind === draft.ticketKind) ?? 'incident-bug'}
            onChange={(ticketKind) => onChange(withKind(view, ticketKind, draft.priority))}
          />
        </div>
      )}
      {isBestEffort && (
        <>
          <div className="field">
            <span className="field-label">{t('phoneReason')}</span>
            <Segmented<PhoneReason>
              label={t('phoneReason')}
              look="loose"
              options={phoneReasons.map((reason) => ({ id: reason, label: words.phoneReason[reason] }))}
              value={draft.phoneReason ?? 'cannotContinue'}
              onChange={(phoneReason) => onChange({ phoneReason })}
            />
          </div>
          <Checkbox isSelected={draft.inTicketbox} onChange={(inTicketbox) => onChange({ inTicketbox })}>
            {t('ticketbox')} <span className="mut">{t('ticketboxHint')}</span>
          </Checkbox>
        </>
      )}
      {rule?.withoutClock ? (
        <p className="small sec">{t('noTypeForKind')}</p>
      ) : (
        (!isBestEffort || draft.inTicketbox) && (
          <RadioTable
            label={t('priority')}
            note={t('chosenByCustomer')}
            columns={promisedMeasures(version).map((measure) => t(measure))}
            options={priorityOptions(version, contract.short, language, (position) => `Ctrl ${position}`).map(
              (option) => ({
                ...option,
                isDisabled: fixed !== undefined && option.id !== fixed,
              }),
            )}
            value={fixed ?? draft.priority}
            onChange={(priority) => onChange({ priority })}
            {...(fixed === undefined ? {} : { hint: t('fixedByKind', { priority: `${contract.short} ${fixed}` }) })}
            {...(problems.includes('priorityMissing') ? { error: t('priorityMissing') } : {})}
          />
        )
      )}
    </>
  );
}

/** A kind with a fixed priority (P4) takes a priority chosen before away. */
export function withKind(view: CallPreview, ticketKind: TicketKind, priority: string | undefined): Partial<CallDraft> {
  const rule = view.version && kindOf(view.version, ticketKind);
  const keeps =
    rule?.withoutClock === undefined && (rule?.alwaysPriority === undefined || rule.alwaysPriority === priority);
  return { ticketKind, priority: keeps ? priority : undefined };
}
