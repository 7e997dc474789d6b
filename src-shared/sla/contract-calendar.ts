import { type BusinessCalendar, createBusinessCalendar } from '../time/business-time.ts';
import type { ContractVersion } from './service-contract.ts';

/**
 * The service hours of a version's contract, each version in its own time, ready to reckon with. All tickets under the contract share one
 * index, whichever version they began under.
 */
export function businessCalendarOf(version: Pick<ContractVersion, 'hours'>): BusinessCalendar {
  return createBusinessCalendar(version.hours);
}
