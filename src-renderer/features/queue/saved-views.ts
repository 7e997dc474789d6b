import type { QueueFilter } from '../../queries/use-queue.ts';

export const savedViews = ['all', 'mine', 'nobody', 'today', 'expert'] as const;
export type SavedView = (typeof savedViews)[number];

export const filterOfView: Readonly<Record<SavedView, QueueFilter>> = {
  all: {},
  mine: { owner: 'me' },
  nobody: { owner: 'nobody' },
  today: { clock: 'today' },
  expert: { ask: 'expertAsked' },
};

/** The view a filter is; undefined when something else was chosen. */
export function viewOfFilter(filter: QueueFilter): SavedView | undefined {
  const asked = JSON.stringify(chosen(filter));
  return savedViews.find((view) => JSON.stringify(chosen(filterOfView[view])) === asked);
}

export function isFiltered(filter: QueueFilter): boolean {
  return chosen(filter).length > 0;
}

function chosen(filter: QueueFilter): readonly (readonly [string, unknown])[] {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== '')
    .toSorted(([a], [b]) => a.localeCompare(b));
}
