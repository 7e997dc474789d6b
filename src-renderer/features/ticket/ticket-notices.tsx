import { useOutbox } from '../../queries/use-outbox.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { editableEntry } from './edit-form.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export interface TicketNoticesProps {
  readonly view: ReadyTicket;
  readonly onEdit: () => void;
}

/** What stands in the way: not sent yet, or refused. */
export function TicketNotices({ view: { row }, onEdit }: TicketNoticesProps) {
  const { t } = useWords('ticket');
  const { entries } = useOutbox();
  const canEdit = row.unsent === true && editableEntry(entries, row.id) !== undefined;
  return (
    <>
      {row.delivery === 'refused' && (
        <Banner
          kind="ask"
          isFlat
          title={t('refusedTitle')}
          action={<Button onPress={() => navigate(hrefOf({ screen: 'attention' }))}>{t('toAttention')}</Button>}
        />
      )}
      {row.unsent === true && row.delivery !== 'refused' && (
        <Banner
          kind="offline"
          isFlat
          title={t('unsent')}
          action={
            canEdit ? (
              <Button keys="E" onPress={onEdit}>
                {t('edit')}
              </Button>
            ) : undefined
          }
        >
          {t('unsentText')}
        </Banner>
      )}
    </>
  );
}
