import { describe, expect, it } from 'vitest';
import { clockOutcomes } from '../../../src-shared/sla/clock-outcome.ts';
import { asIfAlways, draftFrom } from '../../../src-shared/sla/contract-draft.ts';
import { type ContractBook, versionAt } from '../../../src-shared/sla/service-contract.ts';
import { comparePeriod } from '../../../src-shared/sla/what-if-period.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { portal, reply } from '../../support/story-commands.ts';
import { amsterdam, karin, StoryDesk, sanne, shipped } from '../../support/story-desk.ts';

const FMS = 'smart-fms-basic';
const actual = shipped();
const quarter = { from: amsterdam('2026-10-01 00:00'), to: amsterdam('2027-01-01 00:00') };

function contractIn(book: ContractBook) {
  const contract = book.get(FMS);
  if (!contract) throw new Error('Smart FMS Basic does not ship');
  return contract;
}

function withHolidays(): ContractBook {
  const draft = draftFrom(versionAt(contractIn(actual), 0), 0);
  return asIfAlways(actual, FMS, { ...draft, calendar: { ...draft.calendar, holidays: [{ set: 'nl' }] } });
}

function answered(id: string, received: string, answer: string): Ticket {
  const desk = new StoryDesk().let(karin, received, portal('vastgoed', { priority: 'B' })).let(sanne, answer, reply);
  return { ...desk.ticket(), id };
}

function compare(tickets: readonly Ticket[]) {
  const side = (book: ContractBook) => ({
    contract: contractIn(book),
    outcomes: tickets.flatMap((ticket) => clockOutcomes(ticket, book)),
  });
  const now = amsterdam('2027-01-04 09:00');
  return comparePeriod({ actual: side(actual), other: side(withHolidays()), period: quarter, now });
}

// B, 8 h. Over Christmas: due Monday 28 December 11:00, or 14:30 with Friday the 25th closed; answered at 12:00.
const christmas = answered('christmas', '2026-12-24 14:00', '2026-12-28 12:00');
// Due Friday 20 November 10:30, no holiday near; answered in time.
const november = answered('november', '2026-11-19 10:00', '2026-11-19 11:00');
const before = answered('before', '2026-09-30 10:00', '2026-09-30 11:00');

describe('a quarter under another version', () => {
  it('shows the figures of each promise side by side', () => {
    const { lines } = compare([christmas, november, before]);
    expect(lines.map(({ measure, priority }) => `${measure} ${priority}`)).toEqual([
      'response A',
      'response B',
      'response C',
      'response D',
    ]);
    const [, b] = lines;
    // Without a percentile nothing may be missed (F3): one too many as it is, none with holidays.
    expect(b?.actual.map(({ met, missed, total, budget }) => [met, missed, total, budget.left])).toEqual([
      [1, 1, 2, -1],
    ]);
    expect(b?.other.map(({ met, missed, total, budget }) => [met, missed, total, budget.left])).toEqual([[2, 0, 2, 0]]);
  });

  it('names the tickets that end differently, and no others', () => {
    expect(compare([christmas, november, before]).changes).toEqual([
      { ticketId: 'christmas', measure: 'response', actual: 'missed', other: 'met' },
    ]);
  });

  it('names what would no longer be promised at all', () => {
    const draft = draftFrom(versionAt(contractIn(actual), 0), 0);
    const book = asIfAlways(actual, FMS, {
      ...draft,
      targets: draft.targets.filter(({ priority }) => priority !== 'B'),
    });
    const outcomes = (of: ContractBook) => clockOutcomes(november, of);
    const { lines, changes } = comparePeriod({
      actual: { contract: contractIn(actual), outcomes: outcomes(actual) },
      other: { contract: contractIn(book), outcomes: outcomes(book) },
      period: quarter,
      now: amsterdam('2026-11-21 09:00'),
    });
    expect(lines.find(({ priority }) => priority === 'B')?.other).toEqual([]);
    expect(changes).toEqual([{ ticketId: 'november', measure: 'response', actual: 'met' }]);
  });
});
