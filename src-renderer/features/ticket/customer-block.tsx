import { useDirectory } from '../../queries/use-directory.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Block } from '../../ui/block.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export function CustomerBlock({ view: { ticket, contract } }: { readonly view: ReadyTicket }) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { organisations } = useDirectory();
  const moment = useMoment();
  const hours = useServiceHours().find((one) => one.contractId === ticket.contractId);
  const organisation = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId);
  const canOpen = organisation !== undefined && person.role !== 'administrator';
  return (
    <Block
      title={t('customer')}
      aside={
        canOpen ? <a href={hrefOf({ screen: 'customers', organisationId: organisation.id })}>{t('open')}</a> : undefined
      }
    >
      <p className="mid">{organisation?.name ?? t('notKnown')}</p>
      {contract && (
        <Facts
          isNarrow
          items={[
            { term: t('contract'), value: contract.name },
            ...(hours
              ? [
                  {
                    term: t('serviceHours'),
                    value: hours.isOpen
                      ? t('openUntil', { until: moment(hours.until) })
                      : t('closedUntil', { until: moment(hours.until) }),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Block>
  );
}
