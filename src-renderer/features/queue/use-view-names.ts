import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type SavedView, savedViews } from './saved-views.ts';

export function useViewNames(): Readonly<Record<SavedView, string>> {
  const { t } = useWords('queue');
  return {
    all: t('viewAll'),
    mine: t('viewMine'),
    nobody: t('viewNobody'),
    today: t('viewToday'),
    expert: t('viewExpert'),
  };
}

/** A customer's administrator owns no tickets at the desk. */
export function useOfferedViews(): readonly SavedView[] {
  const isAdministrator = useSession().person.role === 'administrator';
  return savedViews.filter((view) => !isAdministrator || view === 'all' || view === 'today');
}
