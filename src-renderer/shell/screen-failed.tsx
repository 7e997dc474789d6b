import { useWords } from '../queries/use-words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export function ScreenFailed() {
  const { t } = useWords('shell');
  return (
    <EmptyState
      title={t('failedTitle')}
      text={t('failedText')}
      action={<Button onPress={() => location.reload()}>{t('reload')}</Button>}
    />
  );
}
