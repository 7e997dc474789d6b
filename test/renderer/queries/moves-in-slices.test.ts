import { describe, expect, it } from 'vitest';
import { movesInSlices } from '../../../src-renderer/queries/moves-in-slices.ts';
import { draftFrom, withDraft } from '../../../src-shared/sla/contract-draft.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { portal } from '../../support/story-commands.ts';
import { amsterdam, karin, StoryDesk, shipped } from '../../support/story-desk.ts';

const before = shipped();
const FMS = 'smart-fms-basic';

function fridayClosed() {
  const contract = before.get(FMS);
  if (!contract) throw new Error('Smart FMS Basic does not ship');
  const draft = draftFrom(versionAt(contract, 0), amsterdam('2026-11-20 00:00'));
  const { fri: _closed, ...weekly } = draft.calendar.weekly;
  return withDraft(before, FMS, { ...draft, calendar: { ...draft.calendar, weekly } });
}

// B, 8 h from Thursday 10:00: 1.5 h are left for Friday 10:30, or for Monday 10:30.
const ticket = new StoryDesk().let(karin, '2026-11-19 10:00', portal('vastgoed', { priority: 'B' })).ticket();
const tickets = ['a', 'b', 'c', 'd'].map((id) => ({ ...ticket, id }));

describe('the deadlines that move among many tickets', () => {
  it('are found with a breath whenever a slice is over, and told whole', async () => {
    let time = 0;
    const seen: number[] = [];
    let breaths = 0;
    const moves = await movesInSlices(
      { tickets, before, after: fridayClosed() },
      {
        // Each ticket takes 5 ms: three fill a slice of 12.
        elapsed: () => {
          time += 5;
          return time;
        },
        breathe: async () => {
          breaths += 1;
        },
        isStopped: () => false,
        onProgress: (done) => seen.push(done),
      },
    );
    expect(moves?.map(({ ticketId }) => ticketId)).toEqual(['a', 'b', 'c', 'd']);
    expect(moves?.[0]).toEqual({
      ticketId: 'a',
      measure: 'response',
      from: amsterdam('2026-11-20 10:30'),
      to: amsterdam('2026-11-23 10:30'),
    });
    expect([breaths, seen]).toEqual([1, [3]]);
  });

  it('are not told when the question changed meanwhile', async () => {
    const moves = await movesInSlices(
      { tickets, before, after: fridayClosed() },
      { elapsed: sometime(), breathe: async () => {}, isStopped: () => true, onProgress: () => {} },
    );
    expect(moves).toBeUndefined();
  });
});

/** A clock on which every look costs a whole slice. */
function sometime(): () => number {
  let time = 0;
  return () => {
    time += 20;
    return time;
  };
}
