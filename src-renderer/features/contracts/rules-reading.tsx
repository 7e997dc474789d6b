import type { EscalationThreshold } from '../../../src-shared/sla/contract-schema.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import { channels } from '../../../src-shared/ticket/ticket.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityFace, priorityName } from '../../../src-shared/words/priority-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { type Translate, useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Facts } from '../../ui/facts.tsx';

export interface VersionProps {
  readonly version: ContractVersion;
}

export interface RulesReadingProps extends VersionProps {
  /** The contract's short name. */
  readonly short: string;
}

/** Channels and what they imply, who may report, what stops a clock, and what a day ends with. */
export function RulesReading({ short, version }: RulesReadingProps) {
  const { t } = useWords('contracts');
  const words = domainWords(useLanguage().language);
  return (
    <>
      <Block title={t('channels')}>
        <Facts
          items={[
            ...channels.map((channel) => ({
              term: words.channel[channel],
              value: t(version.channels[channel].promise === 'clock' ? 'givesClock' : 'bestEffort'),
            })),
            { term: t('reporters'), value: t(version.reporters) },
          ]}
        />
      </Block>
      <Block title={t('rules')}>
        <Facts
          items={[
            { term: t('pauses'), value: pauseWords(version.pauses, t) },
            { term: t('reopening'), value: t(version.reopening) },
            { term: t('sameDayWord'), value: t(version.sameDayDecision ? 'sameDayOn' : 'sameDayOff') },
            { term: t('periods'), value: version.periods.map((period) => t(`period_${period}`)).join(', ') },
            { term: t('kinds'), value: <KindsList short={short} version={version} /> },
          ]}
        />
      </Block>
    </>
  );
}

function KindsList({ short, version }: RulesReadingProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const words = domainWords(language);
  if (version.kinds.length === 0) return t('noKinds');
  const nameOf = (code: string) => {
    const face = priorityFace(short, version, code, language);
    return face ? priorityName(face) : code;
  };
  return (
    <ul>
      {version.kinds.map(({ code, alwaysPriority, withoutClock }) => (
        <li key={code}>
          {words.kind[code]}
          {alwaysPriority !== undefined && (
            <span className="mut"> – {t('kindAlways', { priority: nameOf(alwaysPriority) })}</span>
          )}
          {withoutClock === true && <span className="mut"> – {t('kindNoClock')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** F13, P15: who talks to whom, and when a clock goes up by itself. */
export function EscalationReading({ version }: VersionProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const measures = domainWords(language).measure;
  return (
    <Block title={t('ladder')}>
      {version.ladder.length === 0 && <p className="small sec">{t('noLevels')}</p>}
      <Facts
        items={version.ladder
          .toSorted((a, b) => a.level - b.level)
          .map(({ level, desk, customer }) => ({
            term: `${t('level')} ${level}`,
            value: t('levelLine', { desk: desk[language], customer: customer[language] }),
          }))}
      />
      <ul className="small sec thresholds">
        {version.thresholds.length === 0 && <li>{t('noThresholds')}</li>}
        {version.thresholds.map((threshold) => {
          const sentence = thresholdWords(threshold, measures[threshold.measure], { t, language });
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </Block>
  );
}

function thresholdWords(
  threshold: EscalationThreshold,
  measure: string,
  { t, language }: { readonly t: Translate<'contracts'>; readonly language: 'nl' | 'en' },
): string {
  const { level } = threshold;
  if ('usedPercent' in threshold) return t('atPercent', { measure, level, percent: threshold.usedPercent });
  if (threshold.minutesAfterDeadline === 0) return t('atDeadline', { measure, level });
  const time = durationWords(threshold.minutesAfterDeadline * MINUTE, language);
  return t('afterDeadline', { measure, level, time });
}

function pauseWords({ response, resolution }: ContractVersion['pauses'], t: Translate<'contracts'>): string {
  if (response.length > 0) return t(resolution.length > 0 ? 'pausesBoth' : 'pausesResponse');
  return t(resolution.length > 0 ? 'pausesResolution' : 'pausesNone');
}
