import { useState } from 'react';
import { type ContractVersion, priorityOf, type ServiceContract } from '../../src-shared/sla/service-contract.ts';
import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import { promisedMeasures } from '../queries/priority-options.ts';
import { useWords } from '../queries/use-words.ts';
import { RadioTable } from '../ui/radio-table.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { KindSelect } from './kind-select.tsx';
import { useContractNow } from './use-contract-now.ts';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';
import { useOutcomeOptions } from './use-outcome-options.ts';

/** P8, P15: the ladder decided what the priority is. */
export function SettleForm(props: DeedFormProps) {
  const there = useContractNow(props.row.ticket);
  return there ? <Settled {...props} contract={there.contract} version={there.version} /> : null;
}

interface SettledProps extends DeedFormProps {
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

function Settled({ row, onClose, contract, version }: SettledProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const { ticket } = row;
  const perform = useCommandSequence();
  const [code, choose] = useState(priorityOf(version, ticket.priority?.code ?? '')?.code);
  const [kind, setKind] = useState<TicketKind>();
  const [isChecked, setChecked] = useState(false);
  const how = useKeptText(row.id, 'settle');
  const options = useOutcomeOptions({ row, by: 'change', kind, contract, version });

  async function submit() {
    setChecked(true);
    const text = how.value.trim();
    if (code === undefined || text === '') return;
    const named = kind === undefined ? {} : { ticketKind: kind };
    const body = { type: 'ticket.settlePriority', ticketId: row.id, priority: code, how: text, ...named } as const;
    if (!(await perform([body]))) return;
    how.forget();
    onClose();
  }

  return (
    <DeedPanel title={tt('settle')} submitLabel={tt('settle')} onSubmit={() => void submit()} onClose={onClose}>
      <RadioTable
        label={t('settleTitle')}
        columns={promisedMeasures(version).map((measure) => tt(measure === 'response' ? 'responseBy' : 'resolutionBy'))}
        options={options}
        value={code}
        onChange={choose}
        error={isChecked && code === undefined ? tt('choose') : undefined}
      />
      <div className="deed-fields">
        <TextField
          label={t('settleHow')}
          placeholder={t('settlePlaceholder')}
          value={how.value}
          maxLength={500}
          onChange={how.write}
          error={isChecked && how.value.trim() === '' ? tt('missing') : undefined}
        />
        <KindSelect ticket={ticket} version={version} value={kind} onChange={setKind} />
      </div>
    </DeedPanel>
  );
}
