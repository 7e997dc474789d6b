import { priorityFace, priorityLine } from '../../src-shared/words/priority-face.ts';
import { promisedMeasures } from '../queries/priority-options.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useContractNow } from './use-contract-now.ts';

interface StepHints {
  /** What the contract version does with the resolution clock when a ticket goes open again. */
  readonly reopen?: string;
  /** P8: on which priority the clock runs once customer and desk agree. */
  readonly agree?: string;
}

/** What a step does to the clocks, before it is taken. */
export function useStepHints({ ticket }: TicketRow): StepHints {
  const { t } = useWords('steps');
  const { language } = useLanguage();
  const there = useContractNow(ticket);
  if (!there) return {};
  const { contract, version } = there;
  const { triage } = ticket;
  const proposal = triage?.kind === 'differs' || triage?.kind === 'disputed' ? triage.proposal : undefined;
  const face = priorityFace(contract.short, version, proposal?.priority ?? '', language);
  const isWithoutClock = proposal !== undefined && proposal.priority === undefined;
  const hasResolution = promisedMeasures(version).includes('resolution');
  return {
    ...(hasResolution ? { reopen: t(version.reopening === 'startsAnew' ? 'reopenAnew' : 'reopenContinues') } : {}),
    ...(isWithoutClock ? { agree: t('agreeHintNoClock') } : {}),
    ...(face ? { agree: t('agreeHint', { priority: priorityLine(face, language) }) } : {}),
  };
}
