import { describe, expect, it } from 'vitest';
import { isSameOrder, nextSelection, waitBeforeMoving } from '../../../../src-renderer/features/queue/steady-groups.ts';
import type { QueueGroup } from '../../../../src-renderer/queries/use-queue.ts';

const group = (id: QueueGroup['id'], ...ids: readonly string[]): QueueGroup => ({ id, ids });

describe('isSameOrder', () => {
  it('sees the same rows in the same groups as the same', () => {
    expect(isSameOrder([group('running', 'a', 'b')], [group('running', 'a', 'b')])).toBe(true);
  });

  it.each([
    ['two rows changed places', [group('running', 'b', 'a')]],
    ['a row left', [group('running', 'a')]],
    ['a row came', [group('running', 'a', 'b', 'c')]],
    ['a row went to another group', [group('running', 'a'), group('still', 'b')]],
    ['the group is another one', [group('still', 'a', 'b')]],
  ] as const)('sees that %s', (_, after) => {
    expect(isSameOrder([group('running', 'a', 'b')], after)).toBe(false);
  });
});

describe('waitBeforeMoving', () => {
  it('holds rows for two seconds after the last movement', () => expect(waitBeforeMoving(10_500, 10_000)).toBe(1500));
  it('lets them move from then on', () => expect(waitBeforeMoving(12_000, 10_000)).toBe(0));
  it('lets them move when nobody has moved yet', () => expect(waitBeforeMoving(0, Number.NEGATIVE_INFINITY)).toBe(0));
});

describe('nextSelection', () => {
  it('stays on the row wherever it moved', () => expect(nextSelection(['c', 'a', 'b'], 'a', 0)).toBe('a'));
  it('takes the row that came in its place when it left', () => expect(nextSelection(['a', 'c'], 'b', 1)).toBe('c'));
  it('takes the last row when the last one left', () => expect(nextSelection(['a', 'b'], 'c', 2)).toBe('b'));
  it('begins at the top', () => expect(nextSelection(['a', 'b'], undefined, 0)).toBe('a'));
  it('chooses nothing in an empty list', () => expect(nextSelection([], 'a', 3)).toBeUndefined());
});
