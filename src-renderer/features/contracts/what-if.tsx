import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatPeriod, periodAt, zoneOf } from '../../../src-shared/sla/reporting-period.ts';
import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { periodWords } from '../../../src-shared/words/attainment-words.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { draftOfForm } from './draft-of-form.ts';
import { useVersionDrafts } from './draft-store.ts';
import { type OtherChoice, otherChoices, otherContracts } from './other-version.ts';
import { quartersUntil } from './quarters-until.ts';
import { useBack } from './use-back.ts';
import { WhatIfQuarter } from './what-if-quarter.tsx';
import { WhatIfTicket } from './what-if-ticket.tsx';

export interface WhatIfProps {
  readonly contract: ServiceContract;
  /** One ticket; absent for a whole quarter. */
  readonly ticketId: string | undefined;
}

/** What another version would have made of a ticket or a quarter. Everything is worked out, nothing is changed. */
export function WhatIf({ contract, ticketId }: WhatIfProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const contracts = useContracts();
  const now = useNow('minute');
  const form = useVersionDrafts(({ drafts }) => drafts[contract.id]);
  const choices = otherChoices(contract, now, form !== undefined);
  const [chosen, setChosen] = useState<OtherChoice>();
  const choice = chosen ?? choices[0];
  const draft = useMemo(() => (form === undefined ? undefined : draftOfForm(form, 0)), [form]);
  const other = useMemo(
    () =>
      choice && otherContracts(contracts, contract.id, { choice, draft: draft?.ok === true ? draft.value : undefined }),
    [contracts, contract.id, choice, draft],
  );
  const [quarter, setQuarter] = useState(() => periodAt('quarter', now, zoneOf(contract, now)));
  const quarters = useMemo(() => quartersUntil(periodAt('quarter', now, zoneOf(contract, now))), [contract, now]);
  const back = useBack(contract.id, ticketId);
  return (
    <section className="what-if" aria-label={t('whatIfTitle')}>
      <header className="contracts-head">
        <IconButton
          icon={ArrowLeft}
          label={t(ticketId === undefined ? 'backToContract' : 'toTicket')}
          keys="Esc"
          onPress={back}
        />
        <h1 className="subject clip">{t('whatIfTitle')}</h1>
        <span className="sec">{contract.name}</span>
      </header>
      <div className="what-if-body">
        <div className="block">
          <div className="what-if-choice">
            <Select
              label={t('insteadOf')}
              options={choices.map((id) => ({ id, label: choiceName(id, t) }))}
              value={choice}
              onChange={setChosen}
              {...(other === undefined ? { error: t('draftWrong') } : {})}
            />
            {ticketId === undefined && (
              <Select
                label={t('quarter')}
                options={quarters.map((one) => ({ id: formatPeriod(one), label: periodWords(one, language) }))}
                value={formatPeriod(quarter)}
                onChange={(id) => setQuarter(quarters.find((one) => formatPeriod(one) === id) ?? quarter)}
              />
            )}
            <p className="small sec">{t('whatIfText')}</p>
          </div>
        </div>
        {other !== undefined && ticketId !== undefined && <WhatIfTicket ticketId={ticketId} other={other} />}
        {ticketId === undefined && <WhatIfQuarter contract={contract} other={other} quarter={quarter} />}
      </div>
    </section>
  );
}

function choiceName(choice: OtherChoice, t: ReturnType<typeof useWords<'contracts'>>['t']): string {
  if (choice === 'draft') return t('asDraft');
  const [kind, version = ''] = choice.split(':');
  return t(kind === 'holidays' ? 'asVersionHolidays' : 'asVersion', { version });
}
