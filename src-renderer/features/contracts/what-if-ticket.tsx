import type { ContractBook } from '../../../src-shared/sla/service-contract.ts';
import { type ComparedClock, compareClocks } from '../../../src-shared/sla/what-if.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { type TicketView, useTicket } from '../../queries/use-ticket.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Block } from '../../ui/block.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { shiftWords } from './shift-words.ts';

export interface WhatIfTicketProps {
  readonly ticketId: string;
  readonly other: ContractBook;
}

/** The clocks of one ticket as they are and as they would have been. */
export function WhatIfTicket({ ticketId, other }: WhatIfTicketProps) {
  const { t } = useWords('contracts');
  const view = useTicket(ticketId);
  if (view.state === 'loading') return <Skeleton rows={3} label={t('loading')} />;
  if (view.state === 'notFound') return <EmptyState title={t('notHere')} />;
  return <TicketComparison ticket={view.ticket} other={other} />;
}

interface TicketComparisonProps {
  readonly ticket: Extract<TicketView, { state: 'ready' }>['ticket'];
  readonly other: ContractBook;
}

function TicketComparison({ ticket, other }: TicketComparisonProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const actual = useContracts();
  const now = useNow('minute');
  const compared = compareClocks(ticket, { actual, other }, now);
  const title = `${t('ofTicket', { number: ticket.number ?? t('unnumbered') })} · ${ticket.subject}`;
  return (
    <Block title={title} aside={<a href={hrefOf({ screen: 'ticket', ticketId: ticket.id })}>{t('toTicket')}</a>}>
      {compared.length === 0 ? (
        <p className="sec">{t('noClocks')}</p>
      ) : (
        <table className="plain-table compared">
          <thead>
            <tr>
              <th scope="col">{t('clock')}</th>
              <th scope="col">{t('asItIs')}</th>
              <th scope="col">{t('asItWould')}</th>
              <th scope="col">{t('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {compared.map(({ measure, actual: one, other: two, shift, verdictChanges }) => (
              <tr key={measure}>
                <th scope="row">{domainWords(language).measure[measure]}</th>
                <td>
                  <Clock clock={one} />
                </td>
                <td className={verdictChanges ? 'strong' : ''}>
                  <Clock clock={two} />
                </td>
                <td className="n">
                  {shift === undefined
                    ? '–'
                    : shift === 0
                      ? t('noDifference')
                      : t(shift > 0 ? 'later' : 'earlier', { time: shiftWords(shift, language) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  );
}

function Clock({ clock }: { readonly clock: ComparedClock | undefined }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const moment = useMoment();
  if (clock === undefined) return <span className="mut">{t('noClockHere')}</span>;
  return (
    <>
      <span className="n">{clock.deadline === undefined ? '–' : moment(clock.deadline)}</span> ·{' '}
      {t(`verdict_${clock.verdict}`)}
      <span className="small sec n"> · {t('inTime', { time: durationWords(clock.target, language) })}</span>
    </>
  );
}
