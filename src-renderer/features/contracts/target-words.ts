import type { ContractTarget } from '../../../src-shared/sla/contract-schema.ts';
import type { Locale } from '../../../src-shared/time/duration-words.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import type { Translate } from '../../queries/use-words.ts';

export interface TargetWords {
  readonly promise: string;
  /** P6: on which condition it is promised at all. */
  readonly condition?: string;
}

/** What is promised on one priority: '90 % binnen 8 u', and on which condition. */
export function targetWords(
  target: ContractTarget | undefined,
  { t, language }: { readonly t: Translate<'contracts'>; readonly language: Locale },
): TargetWords {
  if (target === undefined) return { promise: t('notPromised') };
  const { percentile, serviceMinutes = 0, committedChannels } = target;
  const time = durationWords(serviceMinutes * MINUTE, language);
  const channel = domainWords(language).channel;
  const promise = () => {
    if (target.plan === true) return percentile === undefined ? t('byPlan') : t('byPlanPercent', { percentile });
    return percentile === undefined ? t('inTime', { time }) : t('inTimePercent', { percentile, time });
  };
  if (committedChannels === undefined) return { promise: promise() };
  const channels = committedChannels.map((name) => channel[name].toLocaleLowerCase()).join(', ');
  return { promise: promise(), condition: t('onlyBy', { channels }) };
}
