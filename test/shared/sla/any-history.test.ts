import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueEscalations } from '../../../src-shared/sla/escalation.ts';
import { type TicketClock, ticketPromise } from '../../../src-shared/sla/ticket-clocks.ts';
import { evolveTicket } from '../../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { type AnyJournal, anyJournal } from '../../support/any-journal.ts';
import { historiesOf, ticketOf } from '../../support/example-histories.ts';

const settings = { numRuns: 100, seed: 20261128 };

describe('whatever happens to a desk', () => {
  it('covers every kind of event', () => {
    const seen = new Set(fc.sample(anyJournal, settings).flatMap(({ events }) => events.map(({ body }) => body.type)));
    for (const type of [
      'contract.versionSaved',
      'ticket.priorityChecked',
      'ticket.priorityAgreed',
      'ticket.priorityDisputed',
      'ticket.priorityChanged',
      'ticket.planned',
      'ticket.escalated',
      'ticket.reopened',
      'ticket.waitingEnded',
      'ticket.authorisationRelayed',
      'ticket.registeredInTicketbox',
    ] as const) {
      expect(seen).toContain(type);
    }
  });

  it('a history comes to the same read at once, or stored anywhere on the way and read on', () => {
    fc.assert(
      fc.property(anyJournal, fc.double({ min: 0, max: 1, noNaN: true }), ({ events, contractsAfter }, share) => {
        const contracts = contractsAfter(events.length);
        for (const history of historiesOf(events).values()) {
          const cut = 1 + Math.floor((history.length - 1) * share);
          const stored: Ticket = JSON.parse(JSON.stringify(ticketOf(history.slice(0, cut))));
          const resumed = history.slice(cut).reduce<Ticket>((ticket, event) => evolveTicket(ticket, event), stored);
          const whole = ticketOf(history);
          expect(resumed).toEqual(whole);
          expect(ticketPromise(resumed, contracts)).toEqual(ticketPromise(whole, contracts));
          expect(dueEscalations(resumed, contracts)).toEqual(dueEscalations(whole, contracts));
        }
      }),
      settings,
    );
  });

  it('a promise that was broken stays broken, whatever comes later: a priority, a plan, a version, a reopening', () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        for (const history of historiesOf(journal.events).values()) {
          const broken = new Map<string, number>();
          for (const [index, event] of history.entries()) {
            const clocks = clocksOf(ticketOf(history.slice(0, index + 1)), journal, event.seq);
            for (const clock of clocks) {
              const name = `${clock.measure} since ${clock.startedAt}`;
              const known = broken.get(name);
              const deadline = brokenAt(clock, event.at);
              if (known !== undefined) expect(deadline).toBe(known);
              if (deadline !== undefined) broken.set(name, deadline);
            }
          }
        }
      }),
      settings,
    );
  });

  it('never lets a ticket come down the ladder, nor pass a threshold twice', () => {
    fc.assert(
      fc.property(anyJournal, ({ events }) => {
        for (const history of historiesOf(events).values()) {
          let level = 1;
          for (const [index] of history.entries()) {
            const { escalation } = ticketOf(history.slice(0, index + 1));
            expect(escalation?.level ?? 1).toBeGreaterThanOrEqual(level);
            expect(new Set(escalation?.thresholds).size).toBe(escalation?.thresholds.length ?? 0);
            level = escalation?.level ?? 1;
          }
        }
      }),
      settings,
    );
  });
});

function clocksOf(ticket: Ticket, { contractsAfter }: AnyJournal, seq: number): readonly TicketClock[] {
  const promise = ticketPromise(ticket, contractsAfter(seq));
  return promise.kind === 'clocks' ? promise.clocks.filter(({ committed }) => committed) : [];
}

/** The deadline, where it had passed by `now`. */
function brokenAt({ progress }: TicketClock, now: number): number | undefined {
  if (progress.kind === 'late') return progress.deadline;
  return progress.kind === 'ticking' && progress.deadline < now ? progress.deadline : undefined;
}
