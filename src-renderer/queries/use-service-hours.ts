import { businessCalendarOf } from '../../src-shared/sla/contract-calendar.ts';
import { versionAt } from '../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { useContracts } from './use-contracts.ts';
import { useNow } from './use-now.ts';

export interface ServiceHoursNow {
  readonly contractId: string;
  readonly short: string;
  readonly name: string;
  readonly isOpen: boolean;
  /** When it closes, or opens again. */
  readonly until: Instant;
  readonly timeZone: string;
}

/** Which desks are open at this minute, and until when. */
export function useServiceHours(): readonly ServiceHoursNow[] {
  const now = useNow('minute');
  return [...useContracts().values()].map((contract) => {
    const version = versionAt(contract, now);
    const calendar = businessCalendarOf(version);
    const isOpen = calendar.isOpen(now);
    return {
      contractId: contract.id,
      short: contract.short,
      name: contract.name,
      isOpen,
      until: isOpen ? calendar.nextClose(now) : calendar.nextOpen(now),
      timeZone: version.calendar.timeZone,
    };
  });
}
