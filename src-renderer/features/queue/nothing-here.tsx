import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import type { QueueFilter, QueueView } from '../../queries/use-queue.ts';
import { useTicketByNumber } from '../../queries/use-ticket-by-number.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { isFiltered } from './saved-views.ts';

/** Why the list is empty, and what leads out of that. */
export function NothingHere({
  filter,
  facets,
  clear,
}: {
  readonly filter: QueueFilter;
  readonly facets: QueueView['facets'];
  readonly clear: () => void;
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
  return (
    <EmptyState
      title={t('noMatchTitle')}
      text={t('noMatchText', { count: facets.all })}
      action={<Button onPress={clear}>{t('clearAll')}</Button>}
    />
  );
}
