import type { AgeCount, ServiceReport, UncountedCount } from '../../../src-shared/sla/service-report.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { type Translate, useWords } from '../../queries/use-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Facts } from '../../ui/facts.tsx';

/** What stands beside the figures: what they leave out and why, and how the period went (P16). */
export function ReportFacts({ report }: { readonly report: ServiceReport }) {
  const { t } = useWords('report');
  const { raised, settled } = report.disputes;
  const levels = report.escalations.map(({ level, count }) => t('escalationLevel', { level, count }));
  return (
    <div className="report-facts">
      <section aria-label={t('uncounted')}>
        <h3>{t('uncounted')}</h3>
        {report.uncounted.length === 0 && <p className="sec">{t('uncountedNone')}</p>}
        <ul>
          {report.uncounted.map((one) => (
            <UncountedLine key={`${one.reason} ${one.measure}`} uncounted={one} />
          ))}
        </ul>
      </section>
      <section aria-label={t('service')}>
        <h3>{t('service')}</h3>
        <Facts
          items={[
            { term: t('disputes'), value: raised === 0 ? t('none') : t('disputesValue', { raised, settled }) },
            { term: t('escalations'), value: levels.length === 0 ? t('none') : levels.join(' · ') },
            { term: t('reopened'), value: report.reopened === 0 ? t('none') : <Amount of={report.reopened} /> },
          ]}
        />
      </section>
      <section aria-label={t('ageing')}>
        <h3>{t('ageing')}</h3>
        <Facts
          items={report.ageing.map((age, at) => ({
            term: ageWords(age, report.ageing[at - 1], t),
            value: (
              <span className="n">
                <Amount of={age.count} />
              </span>
            ),
          }))}
        />
      </section>
    </div>
  );
}

function UncountedLine({ uncounted: { reason, measure, count } }: { readonly uncounted: UncountedCount }) {
  const { t } = useWords('report');
  const { language } = useLanguage();
  return (
    <li>
      <b className="n">
        <Amount of={count} />
      </b>
      <span>
        {t(reasonKeys[reason])}
        {measure !== undefined && <small className="mut">{domainWords(language).measure[measure]}</small>}
      </span>
    </li>
  );
}

function ageWords({ underDays }: AgeCount, before: AgeCount | undefined, t: Translate<'report'>): string {
  if (underDays === undefined) return t('ageOver', { days: before?.underDays ?? 0 });
  return t('ageUnder', { count: underDays });
}

const reasonKeys = {
  bestEffort: 'reason_bestEffort',
  indicative: 'reason_indicative',
  withoutPlan: 'reason_withoutPlan',
  withoutClock: 'reason_withoutClock',
  notAuthorised: 'reason_notAuthorised',
} as const;
