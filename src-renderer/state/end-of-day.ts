import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { DAY, HOUR, type Instant } from '../../src-shared/time/instant.ts';
import { localDate, startOfDay } from '../../src-shared/time/zoned-time.ts';

const HOME_ZONE = 'Europe/Amsterdam';

/** The desk's zone: that of its contracts. */
export function deskZone(contracts: ContractBook): string {
  const [first] = contracts.values();
  return first?.versions.at(-1)?.calendar.timeZone ?? HOME_ZONE;
}

/** The instant at which the desk's today ends; a day may have 23 or 25 hours. */
export function endOfDay(now: Instant, contracts: ContractBook): Instant {
  const zone = deskZone(contracts);
  const today = startOfDay(zone, localDate(zone, now));
  return startOfDay(zone, localDate(zone, today + DAY + 6 * HOUR));
}
