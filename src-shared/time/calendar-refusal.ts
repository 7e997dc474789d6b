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
