import type { Actor } from '../../src-shared/journal/journal-event.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

/** One thing somebody did, at the moment the desk had it. */
export interface ScriptStep {
  readonly commandId: string;
  readonly at: Instant;
  /** When the person did it, by their own clock. */
  readonly writtenAt: Instant;
  readonly actor: Actor;
  readonly body: CommandBody;
}

/** The life of one ticket (or of a call that became none), in order of time. */
export interface Script {
  readonly steps: readonly ScriptStep[];
}
