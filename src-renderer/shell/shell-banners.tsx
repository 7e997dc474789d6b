import { useEffect } from 'react';
import { useConnection } from '../queries/use-connection.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { reloadFresh, wasReloaded } from '../state/reload-fresh.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** What concerns the whole app: a screen or a host that is too old, and that the data are a sample. */
export function ShellBanners() {
  const { t } = useWords('shell');
  const { state } = useConnection();
  const { example, person } = useSession();
  const isOutdated = state === 'outdated';
  useEffect(() => {
    if (isOutdated && !wasReloaded()) void reloadFresh();
  }, [isOutdated]);
  const again = <Button onPress={() => void reloadFresh()}>{t('reload')}</Button>;
  return (
    <>
      {isOutdated && (
        <Banner kind="warn" isFlat title={t('outdatedTitle')} action={again}>
          {wasReloaded() ? t('outdatedStill') : t('outdatedText')}
        </Banner>
      )}
      {state === 'hostOutdated' && (
        <Banner kind="warn" isFlat title={t('hostOutdatedTitle')}>
          {t('hostOutdatedText')}
        </Banner>
      )}
      {example && person.role !== 'wallboard' && (
        <Banner isFlat title={t('example')}>
          {t('exampleText')}
        </Banner>
      )}
    </>
  );
}
