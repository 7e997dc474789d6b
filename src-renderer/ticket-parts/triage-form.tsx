import { useState } from 'react';
import type { ContractVersion, ServiceContract } from '../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { ReplyVia } from '../../src-shared/ticket/ticket-event.ts';
import { type Urgency, urgencies } from '../../src-shared/ticket/triage.ts';
import { priorityFace, priorityLine, priorityOfTicket } from '../../src-shared/words/priority-face.ts';
import { promisedMeasures } from '../queries/priority-options.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useWords } from '../queries/use-words.ts';
import { RadioTable } from '../ui/radio-table.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CustomerProposal } from './customer-proposal.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { KindSelect } from './kind-select.tsx';
import { useChosenTerms } from './use-chosen-terms.ts';
import { useContractNow } from './use-contract-now.ts';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';
import { useOutcomeOptions } from './use-outcome-options.ts';

/** F2, P8: the desk checks what the customer proposed: Enter agrees, another choice is fed back. */
export function TriageForm(props: DeedFormProps) {
  const there = useContractNow(props.row.ticket);
  return there ? <Checked {...props} contract={there.contract} version={there.version} /> : null;
}

interface CheckedProps extends DeedFormProps {
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

function Checked({ row, onClose, contract, version }: CheckedProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const { ticket } = row;
  const perform = useCommandSequence();
  const { code, choose, kind, setKind, isWithoutClock, isComplete } = useChosenTerms(ticket, version);
  const [urgency, setUrgency] = useState<Urgency>(ticket.urgency ?? 'normal');
  const [via, setVia] = useState<ReplyVia>('phone');
  const [isChecked, setChecked] = useState(false);
  const feedback = useKeptText(row.id, 'check');
  const options = useOutcomeOptions({ row, by: 'change', kind, contract, version });
  const differs = code !== ticket.priority?.code || kind !== undefined;
  // F2: urgency goes with the class where the desk sets it.
  const hasUrgency = version.prioritySetBy === 'desk';
  const isFixedOtherwise = options.some((option) => option.id === code && option.isDisabled);

  async function submit() {
    setChecked(true);
    const text = feedback.value.trim();
    if (!isComplete || isFixedOtherwise || (differs && text === '')) return;
    const body: CommandBody = {
      type: 'ticket.checkPriority',
      ticketId: row.id,
      ...(hasUrgency ? { urgency } : {}),
      verdict: differs
        ? {
            kind: 'differs',
            ...(code === undefined ? {} : { priority: code }),
            ...(kind === undefined ? {} : { ticketKind: kind }),
            feedback: text,
            via,
          }
        : { kind: 'agrees' },
    };
    if (!(await perform([body]))) return;
    feedback.forget();
    onClose();
  }

  return (
    <DeedPanel
      title={tt('check')}
      submitLabel={differs ? t('checkDiffers') : t('checkAgrees')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CustomerProposal ticket={ticket} />
      <RadioTable
        label={t('checkTitle')}
        hint={isWithoutClock ? tt('noClockText') : t('checkHint')}
        columns={promisedMeasures(version).map((measure) => tt(measure === 'response' ? 'responseBy' : 'resolutionBy'))}
        options={options}
        value={code}
        onChange={choose}
        error={isChecked && (!isComplete || isFixedOtherwise) ? tt('choose') : undefined}
      />
      <div className="deed-fields">
        <KindSelect ticket={ticket} version={version} value={kind} onChange={setKind} />
        {hasUrgency && (
          <div className="deed-line">
            <span className="small sec">{t('urgency')}</span>
            <Segmented
              label={t('urgency')}
              value={urgency}
              onChange={setUrgency}
              options={urgencies.map((id) => ({ id, label: t(`urgency_${id}`) }))}
            />
          </div>
        )}
      </div>
      {differs && (
        <div className="deed-fields">
          <TextField
            label={t('feedback')}
            placeholder={t('feedbackPlaceholder')}
            hint={<WhatTheClockDoes code={code} contract={contract} version={version} ticket={ticket} />}
            value={feedback.value}
            maxLength={500}
            onChange={feedback.write}
            error={isChecked && feedback.value.trim() === '' ? tt('missing') : undefined}
          />
          <div className="deed-line">
            <span className="small sec">{t('via')}</span>
            <Segmented
              label={t('via')}
              value={via}
              onChange={setVia}
              options={[
                { id: 'phone', label: t('viaPhone') },
                { id: 'portal', label: t('viaPortal') },
              ]}
            />
          </div>
        </div>
      )}
    </DeedPanel>
  );
}

interface ClockWordsProps {
  readonly code: string | undefined;
  readonly ticket: Ticket;
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

/** Said before it is saved: on which priority the clock runs from here. */
function WhatTheClockDoes({ code, ticket, contract, version }: ClockWordsProps) {
  const { t } = useWords('steps');
  const { language } = useLanguage();
  const stays = version.prioritySetBy === 'customer';
  const contracts = useContracts();
  const face = stays
    ? priorityOfTicket(ticket, contracts, language)
    : priorityFace(contract.short, version, code ?? '', language);
  if (!face) return stays ? t('noClockUntil') : null;
  return t(stays ? 'clockStays' : 'clockMoves', { priority: priorityLine(face, language) });
}
