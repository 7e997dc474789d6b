import { kindOf } from '../../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../../src-shared/ticket/ticket.ts';
import { type PhoneReason, phoneReasons } from '../../../src-shared/ticket/ticket-event.ts';
import { clockTime } from '../../../src-shared/time/deadline-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { kindChoice } from '../../queries/kind-choice.ts';
import { priorityOptions, promisedMeasures } from '../../queries/priority-options.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { type Translate, useWords } from '../../queries/use-words.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { KeyHint } from '../../ui/kbd.tsx';
import { RadioTable } from '../../ui/radio-table.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CallDraft, type DraftProblem, phoneKindsOf, stampedNotes } from './call-draft.ts';
import type { CallPlaces } from './use-call-desk.ts';
import type { CallPreview } from './use-call-preview.ts';

interface CallFormProps {
  readonly view: CallPreview;
  readonly now: Instant;
  readonly problems: readonly DraftProblem[];
  readonly places: CallPlaces;
  readonly onChange: (change: Partial<CallDraft>) => void;
}

/** Whether a priority is asked: not for a kind without a clock, and for a best-effort call only with the ticketbox (F4). */
export function asksPriority({ version, draft }: CallPreview): boolean {
  if (!version || kindOf(version, draft.ticketKind)?.withoutClock) return false;
  return version.channels.phone.promise !== 'bestEffort' || draft.inTicketbox;
}

export function CallForm({ view, now, problems, places, onChange }: CallFormProps) {
  const { t } = useWords('phone');
  const { draft } = view;
  const timeZone = view.version?.calendar.timeZone ?? DESK_ZONE;
  return (
    <div className="call-form">
      <TextField
        label={t('subject')}
        value={draft.subject}
        onChange={(subject) => onChange({ subject })}
        size="l"
        maxLength={500}
        inputRef={places.subject}
        {...(problems.includes('subjectMissing') ? { error: t('subjectMissing') } : {})}
      />
      <TextArea
        label={t('notes')}
        value={draft.notes}
        rows={5}
        areaRef={places.notes}
        onChange={(notes) => onChange({ notes: stampedNotes(draft.notes, notes, clockTime(toLocal(timeZone, now))) })}
        {...(problems.includes('notesMissing') ? { error: t('notesMissing') } : {})}
      />
      <Classification view={view} problems={problems} onChange={onChange} />
    </div>
  );
}

type ClassificationProps = Pick<CallFormProps, 'view' | 'problems' | 'onChange'>;

function Classification({ view, problems, onChange }: ClassificationProps) {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const { version, contract, draft } = view;
  if (!version || !contract) return null;
  const isBestEffort = version.channels.phone.promise === 'bestEffort';
  const words = domainWords(language);
  const kinds = phoneKindsOf(version);
  const rule = kindOf(version, draft.ticketKind);
  const fixed = rule?.alwaysPriority;
  return (
    <>
      {kinds.length > 0 && draft.ticketKind !== undefined && (
        <div className="field">
          <span className="field-label">{t('kind')}</span>
          <Segmented
            label={t('kind')}
            look="loose"
            options={kinds.map((kind, index) => ({
              id: kind,
              label: shortNameOf(kind, t) ?? words.kind[kind],
              keys: `Alt ${index + 1}`,
            }))}
            value={draft.ticketKind}
            onChange={(kind) => onChange(kindChoice(version, kind, draft.priority))}
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
              options={phoneReasons.map((reason, index) => ({
                id: reason,
                label: words.phoneReason[reason],
                keys: `Alt ${index + 1}`,
              }))}
              value={draft.phoneReason ?? 'cannotContinue'}
              onChange={(phoneReason) => onChange({ phoneReason })}
            />
          </div>
          <Checkbox isSelected={draft.inTicketbox} onChange={(inTicketbox) => onChange({ inTicketbox })}>
            {t('ticketbox')} <span className="mut">{t('ticketboxHint')}</span> <KeyHint keys="Alt T" />
          </Checkbox>
        </>
      )}
      {rule?.withoutClock ? (
        <p className="small sec">{t('noTypeForKind')}</p>
      ) : (
        asksPriority(view) && (
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

/** What a caller says, who cannot tell a bug from a problem; the other kinds have the names they have everywhere. */
function shortNameOf(kind: TicketKind, t: Translate<'phone'>): string | undefined {
  const key = shortNames[kind];
  return key && t(key);
}

const shortNames: Partial<
  Record<TicketKind, 'kindIncident' | 'kindFunctional' | 'kindTechnical' | 'kindService' | 'kindChange'>
> = {
  'incident-bug': 'kindIncident',
  'question-functional': 'kindFunctional',
  'question-technical': 'kindTechnical',
  'service-request': 'kindService',
  'rfc-specific': 'kindChange',
};
