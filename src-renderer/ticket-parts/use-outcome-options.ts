import { assertNever } from '../../src-shared/assert-never.ts';
import { priorityOutcomes } from '../../src-shared/sla/priority-outcomes.ts';
import { type ContractVersion, type ServiceContract, targetOf } from '../../src-shared/sla/service-contract.ts';
import type { TicketClock } from '../../src-shared/sla/ticket-clocks.ts';
import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import { deadlineWords } from '../../src-shared/time/deadline-words.ts';
import { timeLeftWords } from '../../src-shared/time/duration-words.ts';
import { leftWhenStopped } from '../../src-shared/words/clock-face.ts';
import { priorityOptions, promisedMeasures } from '../queries/priority-options.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useNow } from '../queries/use-now.ts';
import { useWords } from '../queries/use-words.ts';
import type { DeedFormProps } from './deed-form-props.ts';

interface OptionFacts extends Pick<DeedFormProps, 'row'> {
  readonly by: 'change' | 'ticketbox';
  readonly kind: TicketKind | undefined;
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

/** Every priority of the contract with what it means, and the deadlines it would give if it were set now. */
export function useOutcomeOptions({ row, by, kind, contract, version }: OptionFacts) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const contracts = useContracts();
  const now = useNow('minute');
  const outcomes = priorityOutcomes({ ticket: row.ticket, by, kind, now }, contracts);
  return priorityOptions(version, contract.short, language).map((option) => {
    const outcome = outcomes.find(({ code }) => code === option.id);
    return {
      ...option,
      isDisabled: outcome?.isFixedOtherwise === true,
      targets: promisedMeasures(version).map((measure) => {
        const clock = outcome?.clocks.find((candidate) => candidate.measure === measure);
        if (!clock && outcome?.isFixedOtherwise) return '–';
        if (!clock) return targetOf(version, measure, option.id)?.plan ? t('planned') : '–';
        return clock.committed ? wordsOf(clock) : t('indicativeBy', { when: wordsOf(clock) });
      }),
    };
  });

  function wordsOf({ progress }: TicketClock): string {
    const locale = language;
    const there = { now, timeZone: version.calendar.timeZone, locale };
    switch (progress.kind) {
      case 'ticking':
        return deadlineWords(progress.deadline, there);
      case 'late':
        return t('outcomeLate', { when: deadlineWords(progress.deadline, there) });
      case 'paused':
        return t('outcomePaused', { left: timeLeftWords(leftWhenStopped(progress, version), locale) });
      case 'met':
        return t('outcomeMet');
      case 'stopped':
        return '–';
      default:
        return assertNever(progress);
    }
  }
}
