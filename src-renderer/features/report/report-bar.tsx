import { Printer } from 'lucide-react';
import { useRef } from 'react';
import { periodKindsOf } from '../../../src-shared/sla/reporting-period.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useNow } from '../../queries/use-now.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { PeriodStep } from './period-step.tsx';
import { periodOfKind, type ReportChoice } from './report-choice.ts';
import type { ReportChoiceView } from './use-report-choice.ts';

const ALL = 'all';

type ReportBarProps = Pick<ReportChoiceView, 'contracts' | 'choose'> & { readonly choice: ReportChoice };

/** Contract, customer and period: what the figures below are about. */
export function ReportBar({ contracts, choice, choose }: ReportBarProps) {
  const { t } = useWords('report');
  const now = useNow('minute');
  const { contract } = choice;
  const kinds = periodKindsOf(contract, now);
  const bar = useRef<HTMLElement>(null);
  return (
    <header className="bar report-bar" ref={bar}>
      <h1 className="strong">{t('title')}</h1>
      <Select
        label={t('contract')}
        isLabelHidden
        look="chip"
        options={contracts.map(({ id, name }) => ({ id, label: name }))}
        value={contract.id}
        onChange={(id) => {
          const chosen = contracts.find((known) => known.id === id);
          if (chosen) choose({ contract: chosen, period: choice.period });
        }}
      />
      <CustomerChoice choice={choice} choose={choose} />
      <span className="sp" />
      <Segmented
        label={t('kindLabel')}
        options={kinds.map((kind) => ({ id: kind, label: t(kind) }))}
        value={choice.period.kind}
        onChange={(kind) => choose({ ...choice, period: periodOfKind(kind, choice, now) })}
      />
      <PeriodStep choice={choice} choose={choose} bar={bar} />
      <IconButton icon={Printer} label={t('print')} onPress={() => print()} />
    </header>
  );
}

type ChoiceProps = Omit<ReportBarProps, 'contracts'>;

function CustomerChoice({ choice, choose }: ChoiceProps) {
  const { t } = useWords('report');
  const { organisations } = useDirectory();
  const { person } = useSession();
  if (person.role === 'administrator') return null;
  const { organisationId: _before, ...rest } = choice;
  const customers = [...organisations.values()]
    .filter(({ contractId }) => contractId === choice.contract.id)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Select
      label={t('customer')}
      isLabelHidden
      look="chip"
      options={[{ id: ALL, label: t('allCustomers') }, ...customers.map(({ id, name }) => ({ id, label: name }))]}
      value={choice.organisationId ?? ALL}
      onChange={(id) => choose(id === ALL ? rest : { ...rest, organisationId: id })}
    />
  );
}
