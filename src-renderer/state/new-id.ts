import { uuidV7 } from '../../src-shared/id.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

/** An id made here, valid everywhere; sorts by the moment it was made. */
export function newId(now: Instant): string {
  return uuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
}
