import { useWords } from '../../queries/use-words.ts';
import type { SavedView } from './saved-views.ts';

export function useViewNames(): Readonly<Record<SavedView, string>> {
  const { t } = useWords('queue');
  return { all: t('viewAll'), mine: t('viewMine'), nobody: t('viewNobody'), today: t('viewToday') };
}
