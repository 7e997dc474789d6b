import { describe, expect, it } from 'vitest';
import { BoardIndex, laneAt, lanes } from '../../../src-renderer/replica/board-index.ts';
import type { TicketRow } from '../../../src-renderer/replica/ticket-row.ts';
import { HOUR, MINUTE, SECOND } from '../../../src-shared/time/instant.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const END_OF_MONDAY = Date.parse('2026-11-23T23:00:00Z');
const critical = { priority: { code: 'c', source: 'customer' } } as const;
const idsIn = (board: BoardIndex) =>
  Object.fromEntries(
    lanes.filter((lane) => board.lanes[lane].length > 0).map((lane) => [lane, board.lanes[lane].map(({ id }) => id)]),
  );

function boardWith(rows: readonly TicketRow[], now = MONDAY_TEN): BoardIndex {
  const board = new BoardIndex(now, END_OF_MONDAY);
  board.load(rows);
  return board;
}

describe('the board', () => {
  it('puts each promise in the lane of what is left of it', () => {
    const board = boardWith([
      sampleRow('today', { receivedAt: MONDAY_TEN - HOUR }),
      sampleRow('critical', critical),
      sampleRow('breached', { ...critical, receivedAt: MONDAY_TEN - HOUR }),
      sampleRow('warning', { receivedAt: Date.parse('2026-11-20T11:30:00Z') }),
      sampleRow('later', { priority: { code: 'a', source: 'customer' } }),
      sampleRow('effort', { contractId: 'smart-fms-basic' }),
      sampleRow('hold', { status: 'awaitingAuthorisation', authorisation: 'awaiting' }),
      sampleRow('stranger', { organisationId: undefined, contractId: undefined }),
    ]);
    expect(idsIn(board)).toEqual({
      breached: ['breached'],
      critical: ['critical'],
      // Friday 12:30 + 8 hours: five until 17:30, the other three until Monday 11:30.
      warning: ['warning'],
      today: ['today'],
      later: ['later'],
      bestEffort: ['effort'],
      waiting: ['hold', 'stranger'],
    });
  });

  it('moves a promise at the very second, and tells a breach once', () => {
    const board = boardWith([sampleRow('a', critical)]);
    const deadline = MONDAY_TEN + 30 * MINUTE;
    expect(board.tick(deadline)).toEqual({ moved: false, breached: [] });
    expect(board.tick(deadline + SECOND).breached.map(({ id }) => id)).toEqual(['a']);
    expect(board.tick(deadline + 2 * SECOND)).toEqual({ moved: false, breached: [] });
    expect(idsIn(board)).toEqual({ breached: ['a'] });
  });

  it('finds its place after a sleep of hours, past several lanes at once', () => {
    const board = boardWith([sampleRow('a', { receivedAt: MONDAY_TEN - HOUR })]);
    expect(board.tick(MONDAY_TEN + 9 * HOUR).breached.map(({ id }) => id)).toEqual(['a']);
  });

  it('forgets the old state of a ticket that changed', () => {
    const before = sampleRow('a', critical);
    const after = sampleRow('a', {
      ...critical,
      version: 2,
      facts: { ...before.ticket.facts, respondedAt: MONDAY_TEN + MINUTE },
    });
    const board = boardWith([before]);
    board.apply([{ before, after }]);
    expect(board.tick(MONDAY_TEN + HOUR).breached).toEqual([]);
    // Answered: now the resolution counts, one service day.
    expect(idsIn(board)).toEqual({ later: ['a'] });
  });

  it('counts open and urgent for each customer and each owner', () => {
    const board = boardWith([
      sampleRow('a', { ...critical, ownerId: 'person-agent' }),
      sampleRow('b', { ownerId: 'person-agent' }),
      sampleRow('c', { organisationId: 'org-zuivel' }),
    ]);
    expect(board.counts()).toEqual({
      organisations: [
        { id: 'org-metaal', open: 2, urgent: 1 },
        { id: 'org-zuivel', open: 1, urgent: 0 },
      ],
      owners: [
        { id: 'person-agent', open: 2, urgent: 1 },
        { id: undefined, open: 1, urgent: 0 },
      ],
    });
  });

  it('calls tomorrow’s deadlines today when the day has turned', () => {
    // Type a: within 24 service hours: Wednesday 16:00.
    const board = boardWith([sampleRow('a', { priority: { code: 'a', source: 'customer' } })]);
    const wednesday = Date.parse('2026-11-24T23:00:00Z');
    board.startDay(wednesday, wednesday + 24 * HOUR);
    expect(idsIn(board)).toEqual({ today: ['a'] });
  });

  it('equals, second by second, a look at every row', () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      sampleRow(`t${index}`, {
        receivedAt: MONDAY_TEN - index * 11 * MINUTE,
        priority: { code: index % 3 === 0 ? 'c' : 'b', source: 'customer' },
      }),
    );
    const board = boardWith(rows);
    for (let now = MONDAY_TEN; now < MONDAY_TEN + 8 * HOUR; now += 97 * SECOND) {
      board.tick(now);
      for (const lane of lanes) {
        const there = rows.filter((row) => laneAt(row, now, END_OF_MONDAY) === lane);
        expect(new Set(board.lanes[lane])).toEqual(new Set(there));
      }
    }
  });
});
