import { type ContractVersion, type ServiceContract, targetOf } from '../../../src-shared/sla/service-contract.ts';
import { priorityFace, priorityName } from '../../../src-shared/words/priority-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { targetWords } from './target-words.ts';

export interface PrioritiesReadingProps {
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

/** The priorities, the most urgent first, with what they mean and what is promised on them. */
export function PrioritiesReading({ contract, version }: PrioritiesReadingProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const words = (measure: 'response' | 'resolution', code: string) =>
    targetWords(targetOf(version, measure, code), { t, language });
  const assumed = priorityFace(contract.short, version, version.priorityWhenNotStated, language);
  return (
    <Block title={t('priorities')}>
      <table className="plain-table promises">
        <thead>
          <tr>
            <th scope="col">{t('priority')}</th>
            <th scope="col">{t('response')}</th>
            <th scope="col">{t('resolution')}</th>
          </tr>
        </thead>
        <tbody>
          {version.priorities
            .toSorted((a, b) => a.rank - b.rank)
            .map(({ code, rank, word, definition }) => (
              <tr key={code}>
                <th scope="row">
                  <PriorityLabel
                    contract={contract.short}
                    letter={code}
                    word={word[language]}
                    rank={rank}
                    of={version.priorities.length}
                  />
                  <p className="small sec">{definition[language]}</p>
                </th>
                {(['response', 'resolution'] as const).map((measure) => {
                  const { promise, condition } = words(measure, code);
                  return (
                    <td key={measure} className={targetOf(version, measure, code) ? 'n' : 'mut'}>
                      {promise}
                      {condition !== undefined && <p className="small sec">{condition}</p>}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
      <p className="small sec promises-note">
        {t(version.prioritySetBy === 'customer' ? 'setByCustomer' : 'setByDesk')}{' '}
        {assumed && t('notStated', { priority: priorityName(assumed) })}
      </p>
    </Block>
  );
}
