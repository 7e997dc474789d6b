import type { QueueGroup } from '../../queries/use-queue.ts';

/** How long pointer and keyboard are still before a row may change its place. */
export const STILL_FOR = 2000;

/** Whether both show the same rows in the same order. */
export function isSameOrder(a: readonly QueueGroup[], b: readonly QueueGroup[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((group, at) => {
    const other = b[at];
    return other !== undefined && group.id === other.id && isSameList(group.ids, other.ids);
  });
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]));
}

/** How long a new order still has to wait, given the last movement; 0 when it may be shown now. */
export function waitBeforeMoving(now: number, lastMovement: number): number {
  return Math.max(0, lastMovement + STILL_FOR - now);
}

/** The selection after rows moved: the same row; the one that took its place when it left; nothing in an empty list. */
export function nextSelection(
  ids: readonly string[],
  selectedId: string | undefined,
  lastIndex: number,
): string | undefined {
  if (ids.length === 0) return undefined;
  if (selectedId !== undefined && ids.includes(selectedId)) return selectedId;
  return ids[Math.min(Math.max(0, lastIndex), ids.length - 1)];
}
