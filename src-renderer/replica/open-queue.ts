import type { OpenTickets, RowChange } from './open-tickets.ts';
import {
  facetsAfter,
  fitsFilter,
  type QueueContext,
  type QueueFacets,
  type QueueFilter,
  type QueueGroup,
  queueFacets,
  queueGroups,
} from './queue-groups.ts';
import type { TicketRow } from './ticket-row.ts';

export interface OpenQueueView {
  /** 'ready' as soon as the first page is there. */
  readonly state: 'loading' | 'ready';
  /** False while further rows are still being read. */
  readonly complete: boolean;
  /** Groups without rows are left out. */
  readonly groups: readonly QueueGroup[];
  readonly total: number;
  readonly row: (id: string) => TicketRow | undefined;
  /** Over everything open, whatever the filter. */
  readonly facets: QueueFacets;
}

interface Shown {
  /** What it was asked for. */
  readonly asked: object;
  readonly moment: number;
  readonly view: OpenQueueView;
}

/**
 * What a filter shows of the open tickets. Most of what happens to a ticket moves nothing: as long as no row of the list comes, goes or
 * changes its place the view stays the same object, so that nothing is drawn again but the row itself.
 */
export class OpenQueue {
  readonly #tickets: OpenTickets;
  readonly #filter: QueueFilter;
  readonly #context: QueueContext;
  readonly #fits: (row: TicketRow) => boolean;
  readonly #row: OpenQueueView['row'];
  #shown: Shown | undefined;

  constructor(tickets: OpenTickets, filter: QueueFilter, context: QueueContext) {
    this.#tickets = tickets;
    this.#filter = filter;
    this.#context = context;
    this.#fits = fitsFilter(filter, context);
    this.#row = (id) => tickets.get(id);
  }

  /** The view as it is; asked for again with the same thing it answers the same. */
  view(asked: object): OpenQueueView {
    const before = this.#shown;
    if (before?.asked === asked) return before.view;
    const { moment } = this.#tickets;
    const changes = before && this.#tickets.changesSince(before.moment);
    const view = before && changes ? this.#viewAfter(before.view, changes) : this.#wholeView();
    this.#shown = { asked, moment, view };
    return view;
  }

  #wholeView(): OpenQueueView {
    const { buckets } = this.#tickets;
    return this.#viewOf(queueGroups(buckets, this.#filter, this.#context), queueFacets(buckets, this.#context));
  }

  #viewAfter(before: OpenQueueView, changes: readonly RowChange[]): OpenQueueView {
    const { buckets, isComplete } = this.#tickets;
    const hasMoved = changes.some((change) => this.#moves(change));
    const groups = hasMoved ? queueGroups(buckets, this.#filter, this.#context) : before.groups;
    const facets = facetsAfter(before.facets, changes, this.#context);
    const isSame = !hasMoved && facets === before.facets && isComplete === before.complete;
    return isSame ? before : this.#viewOf(groups, facets);
  }

  #viewOf(groups: readonly QueueGroup[], facets: QueueFacets): OpenQueueView {
    const { isComplete, buckets } = this.#tickets;
    return {
      state: isComplete || buckets.size > 0 ? 'ready' : 'loading',
      complete: isComplete,
      groups,
      total: groups.reduce((sum, group) => sum + group.ids.length, 0),
      row: this.#row,
      facets,
    };
  }

  #moves({ before, after }: RowChange): boolean {
    const [was, is] = [before && this.#fits(before), after && this.#fits(after)];
    if (before && after && was && is) return !hasSamePlace(before, after);
    return was === true || is === true;
  }
}

function hasSamePlace(a: TicketRow, b: TicketRow): boolean {
  return a.bucket === b.bucket && a.sortAt === b.sortAt && a.delivery === b.delivery && a.unsent === b.unsent;
}
