import { refusalSentence } from '../../../src-shared/words/refusal-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useOutbox } from '../../queries/use-outbox.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { Banner } from '../../ui/banner.tsx';

/** What became of versions made on this computer that the desk does not have: waiting, or refused and why. */
export function SavedNotices({ contractId }: { readonly contractId: string }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const { entries } = useOutbox();
  const own = entries.filter(({ body }) => body.type === 'contract.saveVersion' && body.contractId === contractId);
  return own.map(({ id, state, refusal, problem }) =>
    state === 'refused' ? (
      <Banner
        key={id}
        kind="ask"
        isFlat
        title={t('refused')}
        action={<a href={hrefOf({ screen: 'attention' })}>{t('toAttention')}</a>}
      >
        {refusal === undefined ? problem : refusalSentence(refusal, language)}
      </Banner>
    ) : (
      <Banner key={id} kind="offline" isFlat title={t('waiting')}>
        {t('waitingText')}
      </Banner>
    ),
  );
}
