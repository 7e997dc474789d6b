import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import type { ExampleContact } from './example-directory.ts';
import type { StoryLog } from './story-log.ts';

interface CallWords {
  readonly at: Instant;
  readonly seconds: number;
  readonly notes: string;
  readonly direction?: 'in' | 'out';
}

/** A call with a contact; it ends by now at the latest. */
export function callFrom({ random, stage, organisation }: StoryLog, caller: ExampleContact, words: CallWords) {
  const { at, seconds, notes, direction = 'in' } = words;
  return {
    callId: random.id(at),
    startedAt: at,
    endedAt: Math.min(stage.now, at + seconds * SECOND),
    direction,
    number: caller.phone,
    contactId: caller.id,
    organisationId: organisation.id,
    callerName: caller.name,
    notes,
  };
}

/** Calls that begin no ticket. */
export function storyCalls(log: StoryLog) {
  return {
    /** The customer calls again about the ticket. */
    callAgain(at: Instant): void {
      const seconds = log.random.whole(60, 260);
      const call = callFrom(log, log.administratorContact, { at, seconds, notes: 'Vroeg naar de stand van zaken.' });
      log.add(log.owner, call.endedAt, {
        type: 'call.log',
        call,
        outcome: { kind: 'existingTicket', ticketId: log.ticketId },
      });
    },
    /** A call about nothing that had to be kept as a ticket. */
    callWithoutTicket(at: Instant, notes: string): void {
      const caller = log.random.pick(log.contacts);
      const direction = log.random.chance(0.8) ? 'in' : 'out';
      const call = callFrom(log, caller, { at, seconds: log.random.whole(40, 190), notes, direction });
      log.add(log.owner, call.endedAt, { type: 'call.log', call, outcome: { kind: 'noTicket' } });
    },
  };
}
