import { useState } from 'react';
import type { VerdictChange } from '../../../src-shared/sla/what-if-period.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useTicketRows } from '../../queries/use-ticket-rows.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';

const PAGE = 50;

/** The tickets whose promises would have ended differently. */
export function VerdictChanges({ changes }: { readonly changes: readonly VerdictChange[] }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const [count, setCount] = useState(PAGE);
  const shown = changes.slice(0, count);
  const rows = useTicketRows([...new Set(shown.map(({ ticketId }) => ticketId))]);
  const verdict = (standing: VerdictChange['actual']) =>
    standing === undefined ? t('notCounted') : t(`verdict_${standing}`);
  const rest = changes.length - shown.length;
  return (
    <Block title={t('changesTitle')}>
      <p>{changes.length === 0 ? t('changesNone') : t('changesCount', { count: changes.length })}</p>
      {changes.length > 0 && (
        <table className="plain-table compared">
          <thead>
            <tr>
              <th scope="col">{t('ticket')}</th>
              <th scope="col">{t('subject')}</th>
              <th scope="col">{t('clock')}</th>
              <th scope="col">{t('asItIs')}</th>
              <th scope="col">{t('asItWould')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ ticketId, measure, actual, other }) => (
              <tr key={`${ticketId} ${measure}`}>
                <th scope="row">
                  <a className="n" href={hrefOf({ screen: 'ticket', ticketId })}>
                    {rows.get(ticketId)?.number ?? t('unnumbered')}
                  </a>
                </th>
                <td className="clip">{rows.get(ticketId)?.subject}</td>
                <td>{domainWords(language).measure[measure]}</td>
                <td>{verdict(actual)}</td>
                <td className="mid">{verdict(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <Button variant="ghost" onPress={() => setCount(count + PAGE)}>
          {t('movesMore', { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </Block>
  );
}
