import { type ContractVersion, kindOf } from '../../src-shared/sla/service-contract.ts';
import { type Ticket, type TicketKind, ticketKinds } from '../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useWords } from '../queries/use-words.ts';
import { Select } from '../ui/select.tsx';

export interface KindSelectProps {
  readonly ticket: Ticket;
  readonly version: ContractVersion;
  /** Undefined leaves it as it is. */
  readonly value: TicketKind | undefined;
  readonly onChange: (kind: TicketKind | undefined) => void;
}

/** Another kind of the same contract; nothing where the contract has no kinds (Smart FMS). */
export function KindSelect({ ticket, version, value, onChange }: KindSelectProps) {
  const { t } = useWords('ticket');
  const { kind } = domainWords(useLanguage().language);
  if (version.kinds.length === 0) return null;
  const others = ticketKinds.filter((id) => id !== ticket.kind && kindOf(version, id) !== undefined);
  return (
    <Select<TicketKind | 'same'>
      label={t('kind')}
      value={value ?? 'same'}
      onChange={(id) => onChange(id === 'same' ? undefined : id)}
      options={[
        { id: 'same', label: ticket.kind === undefined ? t('kindUnchanged') : kind[ticket.kind] },
        ...others.map((id) => ({ id, label: kind[id] })),
      ]}
    />
  );
}
