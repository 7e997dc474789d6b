import { DAY, type Instant } from './instant.ts';

/** How long a calendar may stay closed before a question is refused: ten years, leap days included. */
export const LONGEST_CLOSURE = 3653 * DAY;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
export const FIRST_INSTANT = Date.UTC(FIRST_YEAR, 0, 1);
/** One may reckon up to here, but whether it is open is not known. */
export const END_OF_YEARS = Date.UTC(LAST_YEAR + 1, 0, 1);

/**
 * Thrown when a question has no answer:
 * `no-opening`: nothing opens within ten years; `paused`: the time stands still and no end is known;
 * `no-closing`: service runs on for more than ten years; `out-of-range`: an instant outside the years 1900 to 2199.
 */
export class CalendarRefusal extends Error {
  readonly kind: 'no-opening' | 'no-closing' | 'paused' | 'out-of-range';

  constructor(kind: CalendarRefusal['kind'], message: string) {
    super(message);
    this.name = 'CalendarRefusal';
    this.kind = kind;
  }
}

export function noOpening(t: Instant): CalendarRefusal {
  return new CalendarRefusal('no-opening', `There are no service hours within ten years of ${describe(t)}.`);
}

/** Refuses what lies outside the years that are known; their end is a bound that may be reckoned to. */
export function expectInRange(t: Instant): void {
  if (!(t >= FIRST_INSTANT && t <= END_OF_YEARS)) throw outOfRange(t);
}

export function paused(): CalendarRefusal {
  return new CalendarRefusal('paused', 'The time stands still in a pause without an end.');
}

export function outOfRange(t: Instant): CalendarRefusal {
  return new CalendarRefusal(
    'out-of-range',
    `Service time is known for the years ${FIRST_YEAR} to ${LAST_YEAR}, found ${describe(t)}.`,
  );
}

function describe(t: Instant): string {
  const date = new Date(t);
  return Number.isNaN(date.getTime()) ? String(t) : date.toISOString();
}
