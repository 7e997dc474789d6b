import type { ServiceHours } from '../time/calendar-history.ts';
import type { ServiceContract } from './service-contract.ts';

const histories = new WeakMap<ServiceContract, ServiceHours>();

/** The service hours of a contract through its versions; the first holds since ever, as it does for tickets. Always the same object. */
export function hoursOfContract(contract: ServiceContract): ServiceHours {
  const known = histories.get(contract);
  if (known !== undefined) return known;
  const [first, ...later] = contract.versions.toSorted((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));
  if (first === undefined) throw new Error(`contract ${contract.id} has no version`);
  const versions = later.map(({ validFrom, calendar }) => ({ from: Date.parse(validFrom), calendar }));
  const hours = versions.length === 0 ? first.calendar : { versions: [{ calendar: first.calendar }, ...versions] };
  histories.set(contract, hours);
  return hours;
}
