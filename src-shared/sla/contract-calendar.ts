import { type BusinessCalendar, createBusinessCalendar } from '../time/business-time.ts';
import type { ContractVersion } from './service-contract.ts';

/** The service hours of a contract version, ready to reckon with. All tickets under it share one index. */
export function businessCalendarOf(version: ContractVersion): BusinessCalendar {
  return createBusinessCalendar(version.calendar);
}
