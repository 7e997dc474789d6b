import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { isSettledBucket, type QueueFilter, type QueueView, settledBuckets } from '../../queries/use-queue.ts';
import { useTicketByNumber } from '../../queries/use-ticket-by-number.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { isFiltered, settledFilter } from './saved-views.ts';

/** Why the list is empty, and what leads out of that. */
export function NothingHere({
  filter,
  facets,
  setFilter,
}: {
  readonly filter: QueueFilter;
  readonly facets: QueueView['facets'];
  readonly setFilter: (filter: QueueFilter) => void;
}) {
  const { t } = useWords('queue');
  const { language } = useLanguage();
  const asked = filter.text?.trim() ?? '';
  const byNumber = useTicketByNumber(/^\d{1,9}$/.test(asked) ? Number(asked) : undefined);
  if (!isFiltered(filter)) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  if (byNumber) {
    const status = domainWords(language).status[byNumber.ticket.status].toLocaleLowerCase();
    return (
      <EmptyState
        title={byNumber.ticket.subject}
        text={t('byNumberText', { number: asked, status })}
        action={
          <Button onPress={() => navigate(hrefOf({ screen: 'ticket', ticketId: byNumber.id }))}>{t('open')}</Button>
        }
      />
    );
  }
  const isSettled = isSettledBucket(filter.status);
  const others = settledBuckets.filter((status) => status !== filter.status);
  return (
    <EmptyState
      title={t(isSettled ? 'noSettledTitle' : 'noMatchTitle')}
      text={t('noMatchText', { count: facets.all })}
      action={
        <>
          {others.map((status) => (
            <Button key={status} onPress={() => setFilter(settledFilter(filter, status))}>
              {t(`show_${status}`)}
            </Button>
          ))}
          <Button onPress={() => setFilter({})}>{t('clearAll')}</Button>
        </>
      }
    />
  );
}
