import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { periodRuleWords } from '../../../src-shared/words/attainment-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';

/** What the figures mean, so that nobody has to ask. */
export function ReportRule({ contract }: { readonly contract: ServiceContract }) {
  const { t } = useWords('report');
  const { language } = useLanguage();
  const hasEvery = contract.versions.some(({ targets }) => targets.some(({ percentile }) => percentile === undefined));
  return (
    <section className="report-rule small sec" aria-label={t('rule')}>
      <p>{periodRuleWords(language)}</p>
      <p>
        {t('down')} {t('budgetRule')} {hasEvery && t('everyRule')}
      </p>
    </section>
  );
}
