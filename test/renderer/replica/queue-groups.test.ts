import { describe, expect, it } from 'vitest';
import { OpenTickets } from '../../../src-renderer/replica/open-tickets.ts';
import {
  type QueueContext,
  type QueueFilter,
  queueFacets,
  queueGroups,
} from '../../../src-renderer/replica/queue-groups.ts';
import type { TicketRow } from '../../../src-renderer/replica/ticket-row.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const SPS = 'deadline:smart-production-suite';
const FMS = 'deadline:smart-fms-basic';
const fms = { organisationId: 'org-vastgoed', contractId: 'smart-fms-basic' };

/** A Monday at ten: both desks are open. */
const context: QueueContext = {
  now: MONDAY_TEN,
  me: 'person-agent',
  role: 'agent',
  endOfDay: Date.parse('2026-11-23T23:00:00Z'),
  openBuckets: new Set([SPS, FMS]),
  organisationName: (id) => (id === 'org-metaal' ? 'Voorbeeld Metaal' : 'Voorbeeld Vastgoed'),
};

const portal = { channel: 'portal' } as const;
const waiting = {
  status: 'waitingForCustomer',
  facts: {
    startedAt: MONDAY_TEN - 2 * HOUR,
    channel: 'phone',
    priorities: [{ from: MONDAY_TEN - 2 * HOUR, code: 'b' }],
    pauses: [{ from: MONDAY_TEN - HOUR, reason: 'waitingForCustomer' }],
    respondedAt: MONDAY_TEN - HOUR,
  },
} as const;

const rows: readonly TicketRow[] = [
  // Response within 8 service hours, received an hour ago: 17:00.
  sampleRow('later', { receivedAt: MONDAY_TEN - HOUR, ownerId: 'person-agent' }),
  // Type c by phone: within 30 minutes.
  sampleRow('soon', { priority: { code: 'c', source: 'customer' }, subject: 'Vullijn staat stil' }),
  // Within 30 minutes of Friday 16:00: breached at 16:30.
  sampleRow('breached', {
    receivedAt: Date.parse('2026-11-20T15:00:00Z'),
    priority: { code: 'c', source: 'customer' },
  }),
  // Class A within two service hours: 12:00.
  sampleRow('fms', { ...fms, ...portal, priority: { code: 'A', source: 'customer' }, number: 10444 }),
  sampleRow('paused', waiting),
  sampleRow('effort', { ...fms, receivedAt: MONDAY_TEN - 5 * MINUTE }),
  sampleRow('hold', { status: 'awaitingAuthorisation', authorisation: 'awaiting' }),
  sampleRow('stranger', { organisationId: undefined, contractId: undefined, channel: 'email', subject: 'Café' }),
];

function groupsOf(filter: QueueFilter = {}, changed: Partial<QueueContext> = {}, shown = rows) {
  const store = new OpenTickets();
  store.put(shown);
  return Object.fromEntries(
    queueGroups(store.buckets, filter, { ...context, ...changed }).map(({ id, ids }) => [id, ids]),
  );
}

describe('the queue', () => {
  it('puts what asks for a person first, then what runs by deadline, then what stands still, then what has no clock', () => {
    expect(groupsOf()).toEqual({
      attention: ['stranger'],
      running: ['breached', 'soon', 'fms', 'later'],
      still: ['paused'],
      noClock: ['hold', 'effort'],
    });
  });

  it('sets a closed desk’s tickets aside, but not those that are late', () => {
    expect(groupsOf({}, { openBuckets: new Set([FMS]) })).toMatchObject({
      running: ['breached', 'fms'],
      still: ['soon', 'later', 'paused'],
    });
  });

  it('brings what the desk refused to the top, and what is not sent yet before all without a clock', () => {
    const refused: TicketRow = { ...sampleRow('refused'), delivery: 'refused', attention: { code: 'notOpen' } };
    const unsent: TicketRow = { ...sampleRow('unsent'), delivery: 'pending', unsent: true };
    expect(groupsOf({}, {}, [...rows, refused, unsent])).toMatchObject({
      attention: ['refused', 'stranger'],
      noClock: ['unsent', 'hold', 'effort'],
    });
  });

  it.each<[QueueFilter, string[]]>([
    [{ owner: 'me' }, ['later']],
    [{ owner: 'person-agent' }, ['later']],
    [{ organisationId: 'org-vastgoed' }, ['fms', 'effort']],
    [{ contractId: 'smart-fms-basic', channel: 'portal' }, ['fms']],
    [{ status: 'waitingForCustomer' }, ['paused']],
    [{ text: 'VULLIJN' }, ['soon']],
    [{ text: 'cafe' }, ['stranger']],
    [{ text: '10444' }, ['fms']],
    [{ text: 'vastgoed scanner' }, ['fms', 'effort']],
    [{ clock: 'breached' }, ['breached']],
    [{ clock: 'critical' }, ['soon']],
    [{ clock: 'warning' }, ['fms']],
    [{ clock: 'still' }, ['paused']],
    [{ clock: 'attention' }, ['stranger']],
    [{ owner: 'nobody', clock: 'running' }, ['breached', 'soon', 'fms']],
    [{ ask: 'toCheck' }, ['stranger', 'breached', 'soon', 'fms', 'later', 'paused', 'effort']],
    [{ ask: 'expertAsked' }, []],
    [{ text: 'bestaat niet' }, []],
  ])('shows with %j only what fits', (filter, expected) => {
    expect(Object.values(groupsOf(filter)).flat()).toEqual(expected);
  });

  it('counts everything that is open, whatever is chosen', () => {
    const store = new OpenTickets();
    store.put(rows);
    expect(queueFacets(store.buckets, context)).toEqual({ all: 8, mine: 1, nobody: 7, today: 4, expert: 0 });
  });
});

describe('what a ticket asks beside its clock', () => {
  const asking = [
    sampleRow('asked', { experts: ['person-agent'] }),
    sampleRow('other', { experts: ['person-lead'], escalation: { level: 2, at: MONDAY_TEN, thresholds: [] } }),
    sampleRow('disputed', { triage: { kind: 'disputed', at: 1, proposal: { priority: 'a' }, reason: 'Lijn stil' } }),
    sampleRow('agreed', { triage: { kind: 'agreed', at: 1 } }),
  ];
  const store = new OpenTickets();
  store.put(asking);
  const shown = (filter: QueueFilter, when = context) =>
    queueGroups(store.buckets, filter, when).flatMap(({ ids }) => ids);

  it('F6 finds what this person was asked as an expert, and counts it', () => {
    expect(shown({ ask: 'expertAsked' })).toEqual(['asked']);
    expect(queueFacets(store.buckets, context).expert).toBe(1);
  });

  it('P8 finds what customer and desk see differently', () =>
    expect(shown({ ask: 'difference' })).toEqual(['disputed']));
  it('P15 finds what was escalated', () => expect(shown({ ask: 'escalated' })).toEqual(['other']));

  it('F10 finds what asks for a decision since the closing of the day of receipt', () => {
    const closing = MONDAY_TEN + 7 * HOUR;
    const due = new OpenTickets();
    due.put([sampleRow('open', { ...fms, channel: 'portal', priority: { code: 'A', source: 'customer' } })]);
    const at = (now: number) =>
      queueGroups(due.buckets, { ask: 'decide' }, { ...context, now }).flatMap(({ ids }) => ids);
    expect(at(closing - 1)).toEqual([]);
    expect(at(closing)).toEqual(['open']);
  });
});
