import { useState } from 'react';
import { priorityOf, type ServiceContract, versionAt } from '../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import { promisedMeasures } from '../queries/priority-options.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useNow } from '../queries/use-now.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { RadioTable } from '../ui/radio-table.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { KindSelect } from './kind-select.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';
import { useOutcomeOptions } from './use-outcome-options.ts';

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
  const { ticket } = row;
  const now = useNow('minute');
  const isAdministrator = useSession().person.role === 'administrator';
  const [kind, setKind] = useState<TicketKind>();
  const reason = useKeptText(row.id, 'priority');
  const agreement = useKeptText(row.id, 'agreement');
  const [isChecked, setChecked] = useState(false);
  const perform = useCommandSequence();
  const version = versionAt(contract, now);
  const [code, choose] = useState(priorityOf(version, ticket.priority?.code ?? '')?.code);
  const options = useOutcomeOptions({ row, by, kind, contract, version });
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
          <KindSelect ticket={ticket} version={version} value={kind} onChange={setKind} />
        </div>
      )}
    </DeedPanel>
  );
}
