import type { Instant } from './instant.ts';

/** A stretch `[from, to)` of instants. */
export interface Segment {
  readonly from: Instant;
  readonly to: Instant;
}
