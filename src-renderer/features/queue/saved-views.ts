import type { QueueFilter, SettledBucket } from '../../queries/use-queue.ts';

export const savedViews = ['all', 'mine', 'nobody', 'today', 'expert'] as const;
export type SavedView = (typeof savedViews)[number];

export const filterOfView: Readonly<Record<SavedView, QueueFilter>> = {
  all: {},
  mine: { owner: 'me' },
  nobody: { owner: 'nobody' },
  today: { clock: 'today' },
  expert: { ask: 'expertAsked' },
};

/** The same question about what is done with; what only a running clock can be asked falls away. */
export function settledFilter({ clock, ask: _ask, ...rest }: QueueFilter, status: SettledBucket): QueueFilter {
  return { ...rest, status, ...(clock === 'breached' ? { clock } : {}) };
}

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
