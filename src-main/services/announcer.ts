import type { Push } from '../../src-shared/contract/calls.ts';

/** Tells screens that there is something new. Losing one costs nothing: the next call shows the same. */
export interface Announcer {
  toAll(push: Push): void;
  /** Agents and leads. */
  toDesk(push: Push): void;
  toLink(linkId: string, push: Push): void;
}
