import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDesk } from '../../../src-main/example/generate-desk.ts';
import { readTicking } from '../../../src-shared/sla/clock-reading.ts';
import { businessCalendarOf } from '../../../src-shared/sla/contract-calendar.ts';
import { dueOf } from '../../../src-shared/sla/due.ts';
import { hasEnded, ticketPromise } from '../../../src-shared/sla/ticket-clocks.ts';
import { evolveTicket } from '../../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { DAY, MINUTE } from '../../../src-shared/time/instant.ts';
import { historiesOf, journalOf, type TicketJournalEvent, ticketOf } from '../../support/example-histories.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

const contracts = shipped();
const start = amsterdam('2026-01-01 00:00');

/** Desks at any minute of a year, so also by night, in weekends and around both switch days. */
const anyDesk = fc.record({ seed: fc.nat(), minute: fc.nat(365 * 24 * 60) });
const historiesAt = ({ seed, minute }: { seed: number; minute: number }) => {
  const now = start + minute * MINUTE;
  return { now, histories: [...historiesOf(journalOf(generateDesk({ seed, now, tickets: 90 }))).values()] };
};
const settings = { numRuns: 12, seed: 20261122 };

describe('any history', () => {
  it('gives the same clocks whether it is read at once or in two parts, with the first part stored in between', () => {
    fc.assert(
      fc.property(anyDesk, fc.double({ min: 0, max: 1, noNaN: true }), (desk, share) => {
        for (const history of historiesAt(desk).histories) {
          const cut = 1 + Math.floor((history.length - 1) * share);
          const stored: Ticket = JSON.parse(JSON.stringify(ticketOf(history.slice(0, cut))));
          const resumed = history.slice(cut).reduce<Ticket>((ticket, event) => evolveTicket(ticket, event), stored);
          expect(resumed).toEqual(ticketOf(history));
          expect(ticketPromise(resumed, contracts)).toEqual(ticketPromise(ticketOf(history), contracts));
        }
      }),
      settings,
    );
  });

  it('never takes back a broken promise: once late, late for good', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        for (const history of historiesAt(desk).histories) {
          const missed = new Map<string, number>();
          for (const [index, event] of history.entries()) {
            const late = lateResponse(history.slice(0, index + 1), event.at);
            const known = missed.get(event.streamId);
            if (known !== undefined) expect(late).toBe(known);
            if (late !== undefined) missed.set(event.streamId, late);
          }
        }
      }),
      settings,
    );
  });

  it('ends a clock after it began, and uses no more than was promised', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        for (const history of historiesAt(desk).histories) {
          const promise = ticketPromise(ticketOf(history), contracts);
          for (const { startedAt, target, progress } of promise.kind === 'clocks' ? promise.clocks : []) {
            if (progress.kind === 'met') {
              expect(progress.at).toBeGreaterThanOrEqual(startedAt);
              expect(progress.used).toBeLessThanOrEqual(target);
            }
            if (progress.kind === 'paused') expect(progress.left).toBeGreaterThanOrEqual(0);
            if (progress.kind === 'ticking') expect(progress.deadline).toBeGreaterThan(startedAt);
          }
        }
      }),
      settings,
    );
  });

  it('turns urgent at the stored moments exactly when its clock says so', () => {
    fc.assert(
      fc.property(anyDesk, fc.array(fc.nat(14 * 24 * 60), { minLength: 5, maxLength: 5 }), (desk, later) => {
        const { now, histories } = historiesAt(desk);
        for (const history of histories) {
          const ticket = ticketOf(history);
          const due = dueOf(ticket, contracts);
          const promise = ticketPromise(ticket, contracts);
          if (due.kind !== 'deadline' || promise.kind !== 'clocks') continue;
          const calendar = businessCalendarOf(promise.version);
          for (const moment of later.map((minutes) => now - DAY + minutes * MINUTE)) {
            const reading = readTicking(due.deadline, calendar, moment);
            if (reading.kind !== 'running') continue;
            const byMoment = moment >= due.criticalAt ? 'critical' : moment >= due.warnAt ? 'warning' : 'calm';
            expect(byMoment).toBe(reading.urgency);
          }
        }
      }),
      settings,
    );
  });

  it('holds no ticket that is closed with a promise still open', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        for (const history of historiesAt(desk).histories) {
          const ticket = ticketOf(history);
          const promise = ticketPromise(ticket, contracts);
          if (ticket.status !== 'closed' || promise.kind !== 'clocks') continue;
          expect(promise.clocks.filter((clock) => !hasEnded(clock))).toEqual([]);
        }
      }),
      settings,
    );
  });
});

/** The deadline of a response that was missed by now, if it was. */
function lateResponse(history: readonly TicketJournalEvent[], now: number): number | undefined {
  const promise = ticketPromise(ticketOf(history), contracts);
  const clock = promise.kind === 'clocks' ? promise.clocks.find(({ measure }) => measure === 'response') : undefined;
  if (!clock?.committed) return undefined;
  const { progress } = clock;
  if (progress.kind === 'late') return progress.deadline;
  return progress.kind === 'ticking' && progress.deadline < now ? progress.deadline : undefined;
}
