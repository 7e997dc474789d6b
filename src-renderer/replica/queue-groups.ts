import type { PersonRole } from '../../src-shared/directory/directory.ts';
import type { Channel, TicketStatus } from '../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { fold } from '../../src-shared/words/fold.ts';
import type { RowChange } from './open-tickets.ts';
import { ticketMarks } from './ticket-marks.ts';
import { bySortAt, DEADLINE, type SettledBucket, type TicketRow } from './ticket-row.ts';

export type ClockFilter = 'breached' | 'critical' | 'warning' | 'today' | 'running' | 'still' | 'noClock' | 'attention';

export const askFilters = ['expertAsked', 'decide', 'toCheck', 'difference', 'escalated'] as const;
/** What a ticket asks beside its clock. */
export type AskFilter = (typeof askFilters)[number];

export interface QueueFilter {
  readonly organisationId?: string;
  readonly contractId?: string;
  /** 'me', 'nobody', or a person's id. */
  readonly owner?: string;
  readonly status?: TicketStatus;
  readonly channel?: Channel;
  readonly text?: string;
  readonly clock?: ClockFilter;
  readonly ask?: AskFilter;
}

export type QueueGroupId = 'attention' | 'running' | 'still' | 'noClock' | SettledBucket;

type OpenGroupId = Exclude<QueueGroupId, SettledBucket>;

export interface QueueGroup {
  readonly id: QueueGroupId;
  readonly ids: readonly string[];
}

export interface QueueFacets {
  readonly all: number;
  readonly mine: number;
  readonly nobody: number;
  /** With a deadline before the end of the day. */
  readonly today: number;
  /** F6: on which this person was asked for expertise. */
  readonly expert: number;
}

export interface QueueContext {
  readonly now: Instant;
  readonly me: string;
  readonly role: PersonRole;
  readonly endOfDay: Instant;
  /** Buckets of calendars that are open now. */
  readonly openBuckets: ReadonlySet<string>;
  readonly organisationName: (id: string) => string | undefined;
}

type Buckets = ReadonlyMap<string, readonly TicketRow[]>;

const settledOrder: readonly string[] = ['hold', 'effort', 'settled'];

/** The queue as look and contract order it: what asks for a person, what runs, what stands still, what has no clock. Pure. */
export function queueGroups(buckets: Buckets, filter: QueueFilter, context: QueueContext): readonly QueueGroup[] {
  const fits = fitsFilter(filter, context);
  const groups: Record<OpenGroupId, TicketRow[]> = { attention: [], running: [], still: [], noClock: [] };
  for (const [bucket, rows] of buckets) {
    for (const row of rows) if (fits(row)) groups[groupOf(row, bucket, context)].push(row);
  }
  groups.attention.sort((a, b) => rank(a.delivery !== 'refused') - rank(b.delivery !== 'refused') || bySortAt(a, b));
  groups.running.sort(bySortAt);
  groups.still.sort((a, b) => rank(a.bucket === 'paused') - rank(b.bucket === 'paused') || bySortAt(a, b));
  groups.noClock.sort((a, b) => settledRank(a) - settledRank(b) || bySortAt(a, b));
  return (['attention', 'running', 'still', 'noClock'] as const)
    .filter((id) => groups[id].length > 0)
    .map((id) => ({ id, ids: groups[id].map((row) => row.id) }));
}

export function queueFacets(buckets: Buckets, context: QueueContext): QueueFacets {
  const counted = { all: 0, mine: 0, nobody: 0, today: 0, expert: 0 };
  for (const rows of buckets.values()) for (const row of rows) countIn(counted, row, 1, context);
  return counted;
}

/** The counts after changes; the object known before when they say the same. */
export function facetsAfter(before: QueueFacets, changes: readonly RowChange[], context: QueueContext): QueueFacets {
  const counted = { ...before };
  for (const { before: was, after: is } of changes) {
    if (was) countIn(counted, was, -1, context);
    if (is) countIn(counted, is, 1, context);
  }
  return facetNames.every((name) => counted[name] === before[name]) ? before : counted;
}

const facetNames = ['all', 'mine', 'nobody', 'today', 'expert'] as const satisfies readonly (keyof QueueFacets)[];

function countIn(
  counted: Record<keyof QueueFacets, number>,
  { ticket, due }: TicketRow,
  by: number,
  { me, endOfDay }: QueueContext,
): void {
  counted.all += by;
  if (ticket.ownerId === me) counted.mine += by;
  if (ticket.ownerId === undefined) counted.nobody += by;
  if (ticket.experts?.includes(me) === true) counted.expert += by;
  if (due.kind === 'deadline' && due.deadline < endOfDay) counted.today += by;
}

function groupOf(row: TicketRow, bucket: string, { now, openBuckets }: QueueContext): OpenGroupId {
  if (row.delivery === 'refused' || bucket === 'ask') return 'attention';
  if (row.unsent) return 'noClock';
  if (bucket.startsWith(DEADLINE)) return openBuckets.has(bucket) || row.sortAt < now ? 'running' : 'still';
  return bucket === 'paused' ? 'still' : 'noClock';
}

/** Whether a row is one of those that were asked for. */
export function fitsFilter(filter: QueueFilter, context: QueueContext): (row: TicketRow) => boolean {
  const words = fold(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const owner = filter.owner === 'me' ? context.me : filter.owner;
  return (row) => {
    const { ticket } = row;
    if (filter.organisationId !== undefined && ticket.organisationId !== filter.organisationId) return false;
    if (filter.contractId !== undefined && ticket.contractId !== filter.contractId) return false;
    if (owner === 'nobody' ? ticket.ownerId !== undefined : owner !== undefined && ticket.ownerId !== owner)
      return false;
    if (filter.status !== undefined && ticket.status !== filter.status) return false;
    if (filter.channel !== undefined && ticket.channel !== filter.channel) return false;
    if (filter.clock !== undefined && !fitsClock(row, filter.clock, context)) return false;
    if (filter.ask !== undefined && !fitsAsk(row, filter.ask, context)) return false;
    if (words.length === 0) return true;
    const text = searchText(row, context);
    return words.every((word) => text.includes(word));
  };
}

function fitsClock(row: TicketRow, clock: ClockFilter, context: QueueContext): boolean {
  const { due } = row;
  switch (clock) {
    case 'breached':
      return due.kind === 'late' || (due.kind === 'deadline' && due.deadline < context.now);
    case 'critical':
      return due.kind === 'deadline' && due.criticalAt <= context.now && context.now <= due.deadline;
    case 'warning':
      return due.kind === 'deadline' && due.warnAt <= context.now && context.now < due.criticalAt;
    case 'today':
      return due.kind === 'deadline' && due.deadline < context.endOfDay;
    default:
      return groupOf(row, row.bucket, context) === clock;
  }
}

function fitsAsk(row: TicketRow, ask: AskFilter, { now, me, role }: QueueContext): boolean {
  const marks = ticketMarks(row, { now, id: me, role }).map(({ kind }) => kind);
  switch (ask) {
    case 'difference':
      return marks.includes('differs') || marks.includes('disputed');
    case 'escalated':
      return marks.includes('level');
    default:
      return marks.includes(ask);
  }
}

const texts = new WeakMap<TicketRow, string>();

/** Folded once for each state of a row: number, subject, customer and reporter. */
function searchText(row: TicketRow, { organisationName }: QueueContext): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { ticket } = row;
  const customer = ticket.organisationId === undefined ? undefined : organisationName(ticket.organisationId);
  const parts = [ticket.number, ticket.subject, customer, ticket.reporter.name, ticket.reporter.email];
  const text = fold(parts.filter((part) => part !== undefined).join(' '));
  texts.set(row, text);
  return text;
}

function settledRank(row: TicketRow): number {
  return row.unsent ? -1 : settledOrder.indexOf(row.bucket);
}

function rank(last: boolean): number {
  return last ? 1 : 0;
}
