import { useState } from 'react';
import { assertNever } from '../../src-shared/assert-never.ts';
import { priorityOutcomes } from '../../src-shared/sla/priority-outcomes.ts';
import {
  type ContractVersion,
  type ServiceContract,
  targetOf,
  versionAt,
} from '../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../src-shared/sla/ticket-clocks.ts';
import { type TicketKind, ticketKinds } from '../../src-shared/ticket/ticket.ts';
import { deadlineWords } from '../../src-shared/time/deadline-words.ts';
import { timeLeftWords } from '../../src-shared/time/duration-words.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { priorityOptions, promisedMeasures } from '../queries/priority-options.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useNow } from '../queries/use-now.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { RadioTable } from '../ui/radio-table.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

interface PriorityFormProps extends DeedFormProps {
  readonly by: 'change' | 'ticketbox';
}

/** Each priority with its definition and the deadlines it would give, before anything is changed. */
export function PriorityForm(props: PriorityFormProps) {
  const contracts = useContracts();
  const { contractId } = props.row.ticket;
  const contract = contractId === undefined ? undefined : contracts.get(contractId);
  return contract ? <ContractPriorityForm {...props} contract={contract} /> : null;
}

function ContractPriorityForm({
  row,
  by,
  onClose,
  contract,
}: PriorityFormProps & { readonly contract: ServiceContract }) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const { ticket } = row;
  const now = useNow('minute');
  const isAdministrator = useSession().person.role === 'administrator';
  const [code, choose] = useState(ticket.priority?.code);
  const [kind, setKind] = useState<TicketKind>();
  const reason = useKeptText(row.id, 'priority');
  const agreement = useKeptText(row.id, 'agreement');
  const [isChecked, setChecked] = useState(false);
  const perform = useCommandSequence();
  const version = versionAt(contract, now);
  const options = useOptions({ row, by, kind, contract, version });
  const needsReason = by === 'change';
  // P8: the customer's to set; the desk changes it only with the customer's agreement.
  const needsAgreement = needsReason && version.prioritySetBy === 'customer' && !isAdministrator;

  async function submit() {
    setChecked(true);
    const why = reason.value.trim();
    const how = agreement.value.trim();
    if (code === undefined || (needsReason && why === '') || (needsAgreement && how === '')) return;
    const body =
      by === 'ticketbox'
        ? ({ type: 'ticket.registerInTicketbox', ticketId: row.id, priority: code } as const)
        : ({
            type: 'ticket.changePriority',
            ticketId: row.id,
            priority: code,
            reason: why,
            ...(needsAgreement ? { agreement: how } : {}),
            ...(kind === undefined ? {} : { ticketKind: kind }),
          } as const);
    if (!(await perform([body]))) return;
    reason.forget();
    agreement.forget();
    onClose();
  }

  const hint = isAdministrator ? t('ticketboxHintAdministrator') : t('ticketboxHint');
  const title = by === 'ticketbox' ? t('ticketbox') : t('priority');
  return (
    <DeedPanel title={title} submitLabel={title} onSubmit={() => void submit()} onClose={onClose}>
      <RadioTable
        label={by === 'ticketbox' ? t('ticketboxTitle') : t('priorityTitle')}
        hint={by === 'ticketbox' ? hint : undefined}
        columns={promisedMeasures(version).map((measure) =>
          measure === 'response' ? t('responseBy') : t('resolutionBy'),
        )}
        options={options}
        value={code}
        onChange={choose}
        error={isChecked && code === undefined ? t('choose') : undefined}
      />
      {needsReason && (
        <div className="deed-fields">
          <TextField
            label={t('priorityReason')}
            value={reason.value}
            maxLength={500}
            onChange={reason.write}
            error={isChecked && reason.value.trim() === '' ? t('missing') : undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void submit();
            }}
          />
          {needsAgreement && (
            <TextField
              label={t('priorityAgreement')}
              value={agreement.value}
              maxLength={500}
              onChange={agreement.write}
              error={isChecked && agreement.value.trim() === '' ? t('missing') : undefined}
            />
          )}
          {version.kinds.length > 0 && (
            <Select<TicketKind | 'same'>
              label={t('kind')}
              value={kind ?? 'same'}
              onChange={(id) => setKind(id === 'same' ? undefined : id)}
              options={[
                { id: 'same', label: t('kindUnchanged') },
                ...ticketKinds
                  .filter(
                    (id) =>
                      id !== ticket.kind && version.kinds.some((known) => known.code === id && !known.withoutClock),
                  )
                  .map((id) => ({ id, label: domainWords(language).kind[id] })),
              ]}
            />
          )}
        </div>
      )}
    </DeedPanel>
  );
}

interface OptionFacts extends Pick<DeedFormProps, 'row'> {
  readonly by: 'change' | 'ticketbox';
  readonly kind: TicketKind | undefined;
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

function useOptions({ row, by, kind, contract, version }: OptionFacts) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const contracts = useContracts();
  const now = useNow('minute');
  const outcomes = priorityOutcomes({ ticket: row.ticket, by, kind, now }, contracts);
  return priorityOptions(version, contract.short, language).map((option) => {
    const outcome = outcomes.find(({ code }) => code === option.id);
    return {
      ...option,
      isDisabled: outcome?.isFixedOtherwise === true,
      targets: promisedMeasures(version).map((measure) => {
        const clock = outcome?.clocks.find((candidate) => candidate.measure === measure);
        if (!clock) return targetOf(version, measure, option.id)?.plan ? t('planned') : '–';
        return clock.committed ? wordsOf(clock) : t('indicativeBy', { when: wordsOf(clock) });
      }),
    };
  });

  function wordsOf({ progress }: TicketClock): string {
    const locale = language;
    const there = { now, timeZone: version.calendar.timeZone, locale };
    switch (progress.kind) {
      case 'ticking':
        return deadlineWords(progress.deadline, there);
      case 'late':
        return t('outcomeLate', { when: deadlineWords(progress.deadline, there) });
      case 'paused':
        return t('outcomePaused', { left: timeLeftWords(progress.left, locale) });
      case 'met':
        return t('outcomeMet');
      case 'stopped':
        return '–';
      default:
        return assertNever(progress);
    }
  }
}
