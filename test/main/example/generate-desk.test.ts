import { describe, expect, it } from 'vitest';
import { exampleScripts } from '../../../src-main/example/desk-scripts.ts';
import { directoryCommands, exampleDirectory } from '../../../src-main/example/example-directory.ts';
import { createFileShelf } from '../../../src-main/example/file-shelf.ts';
import { generateDesk, generateDeskWithFiles } from '../../../src-main/example/generate-desk.ts';
import { termsOf } from '../../../src-main/example/stage.ts';
import type { JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import { readTicking } from '../../../src-shared/sla/clock-reading.ts';
import { type Due, dueOf } from '../../../src-shared/sla/due.ts';
import { dueEscalations, sameDayDecisionAt } from '../../../src-shared/sla/escalation.ts';
import { ticketPromise } from '../../../src-shared/sla/ticket-clocks.ts';
import { commandSchema } from '../../../src-shared/ticket/command.ts';
import { isOpen, type Ticket } from '../../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { historiesOf, journalOf, type TicketJournalEvent, ticketOf } from '../../support/example-histories.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

const contracts = shipped();

const moments: readonly (readonly [string, Instant])[] = [
  ['Friday 13:12, one contract open', amsterdam('2026-11-20 13:12')],
  ['Thursday 11:48, both open', amsterdam('2026-11-19 11:48')],
  ['Sunday 03:00', amsterdam('2026-11-22 03:00')],
  ['Monday 08:31, one minute after opening', amsterdam('2026-11-23 08:31')],
  ['the first 02:30 of the autumn switch', Date.parse('2026-10-25T00:30:00Z')],
  ['the second 02:30 of the autumn switch', Date.parse('2026-10-25T01:30:00Z')],
  ['the spring switch', Date.parse('2027-03-28T01:00:00Z')],
  ['Christmas', amsterdam('2026-12-25 15:00')],
];

interface Seen {
  readonly ticket: Ticket;
  readonly due: Due;
  readonly events: readonly TicketJournalEvent[];
  readonly now: Instant;
}

/** Every state the app knows, and how to recognise it. */
const states: Readonly<Record<string, (seen: Seen) => boolean>> = {
  new: ({ ticket }) => ticket.status === 'new',
  'in progress': ({ ticket }) => ticket.status === 'inProgress',
  'waiting for the customer': ({ ticket }) => ticket.status === 'waitingForCustomer',
  resolved: ({ ticket }) => ticket.status === 'resolved',
  closed: ({ ticket }) => ticket.status === 'closed',
  'awaiting authorisation, by mail': ({ ticket }) =>
    ticket.status === 'awaitingAuthorisation' && ticket.channel === 'email',
  'awaiting authorisation, by phone': ({ ticket }) =>
    ticket.status === 'awaitingAuthorisation' && ticket.channel === 'phone',
  'confirmed by the administrator': ({ ticket }) => ticket.authorisation === 'confirmed',
  'rejected by the administrator': ({ ticket }) => ticket.authorisation === 'rejected',
  'unknown sender': ({ due }) => due.kind === 'unknownSender',
  'sender identified later': ({ events }) => has(events, 'ticket.senderIdentified'),
  'unreadable mail': ({ ticket }) => ticket.unreadable === true,
  'best effort, by phone': ({ ticket, due }) =>
    due.kind === 'bestEffort' && ticket.channel === 'phone' && isOpen(ticket),
  'best effort, by mail': ({ ticket, due }) =>
    due.kind === 'bestEffort' && ticket.channel === 'email' && isOpen(ticket),
  'registered in the ticketbox on spoken request': ({ events }) =>
    events.some(({ body }) => body.type === 'ticket.registeredInTicketbox' && body.spokenRequest),
  'registered in the ticketbox by the customer': ({ events }) =>
    events.some(({ body }) => body.type === 'ticket.registeredInTicketbox' && !body.spokenRequest),
  'breached and not answered': (seen) =>
    seen.due.kind === 'deadline' && seen.due.measure === 'response' && isPast(seen),
  'breached and not solved': (seen) =>
    seen.due.kind === 'deadline' && seen.due.measure === 'resolution' && isPast(seen),
  'breached but answered': ({ ticket, due }) => due.kind === 'late' && isOpen(ticket),
  'half an hour of service time or less left': (seen) => leftOf(seen) <= 30,
  'half an hour to two hours left': (seen) => leftOf(seen) > 30 && leftOf(seen) <= 120,
  'more than two hours left': (seen) => leftOf(seen) > 120 && leftOf(seen) < Number.POSITIVE_INFINITY,
  'paused resolution': ({ due }) => due.kind === 'paused',
  'response met': ({ ticket, due }) => due.kind === 'met' && isOpen(ticket),
  'indicative half hour of type c': ({ ticket }) => isIndicative(ticket),
  'reopened by the administrator': ({ events }) =>
    events.some(({ body }) => body.type === 'ticket.reopened' && body.reason !== 'customerReplied'),
  'reopened by an answer': ({ events }) =>
    events.some(({ body }) => body.type === 'ticket.reopened' && body.reason === 'customerReplied'),
  'priority changed': ({ events }) => has(events, 'ticket.priorityChanged'),
  'checked and agreed': ({ ticket }) => ticket.triage?.kind === 'agreed' && ticket.priority?.source === 'customer',
  'given another class by the desk (F2)': ({ ticket }) =>
    ticket.priority?.source === 'desk' && ticket.priority.code === 'C' && ticket.facts.priorities.length > 1,
  'seen otherwise by the desk (P8)': ({ ticket }) => ticket.triage?.kind === 'differs',
  'disputed (P8)': ({ ticket }) => ticket.triage?.kind === 'disputed' && ticket.escalation?.level === 2,
  'with an expert (F6)': ({ ticket }) => (ticket.experts?.length ?? 0) > 0,
  'advised (F6)': ({ events }) => has(events, 'ticket.advised'),
  'planned (P7)': ({ ticket }) => ticket.facts.plans !== undefined && ticket.release !== undefined,
  'escalated (F13, P15)': ({ events }) =>
    events.some(({ body }) => body.type === 'ticket.escalated' && body.cause.kind !== 'dispute'),
  'kept where it is, with a reason (F10)': ({ events }) => has(events, 'ticket.escalationDeclined'),
  'asking for a decision (F10)': ({ ticket, now: at }) =>
    (sameDayDecisionAt(ticket, contracts) ?? Number.POSITIVE_INFINITY) <= at,
  'relayed by an agent (P1)': ({ events }) => has(events, 'ticket.authorisationRelayed'),
  'handed over': ({ events }) => has(events, 'ticket.handedOver'),
  'internal note': ({ events }) => has(events, 'ticket.noteAdded'),
  'answered by the customer in the portal': ({ events }) => has(events, 'ticket.customerReplied'),
  'answered by the customer by mail': ({ events }) => has(events, 'ticket.mailReceived'),
  'called about again': ({ events }) => has(events, 'ticket.callAdded'),
  'waited for on the way': ({ ticket }) => ticket.facts.pauses.some((pause) => pause.to !== undefined),
  'phoned in outside the service hours': ({ events }) => first(events)?.outsideServiceHours === true,
  'phoned for an appointment': ({ events }) => first(events)?.phoneReason === 'appointment',
  'change request without a clock': ({ ticket, due }) => due.kind === 'none' && ticket.kind?.startsWith('rfc') === true,
  'with attachments': ({ events }) => (first(events)?.attachments.length ?? 0) > 0,
  'HTML mail': ({ events }) => first(events)?.mail?.htmlBlobId !== undefined,
  'long subject': ({ ticket }) => ticket.subject.length >= 60,
  'written offline, an hour or more before it was received': ({ ticket }) =>
    ticket.receivedAt - (ticket.writtenAt ?? ticket.receivedAt) >= 3_600_000,
};

describe.each(moments)('the example desk on %s', (_, now) => {
  const batches = [...generateDesk({ seed: 20, now })];
  const journal = journalOf(batches);
  const desk = [...historiesOf(journal).values()].map((events): Seen => {
    const ticket = ticketOf(events);
    return { ticket, events, due: dueOf(ticket, contracts), now };
  });

  it('has sixty tickets, and calls that became none', () => {
    expect(desk.length).toBe(60);
    expect(journal.filter(({ body }) => body.type === 'call.logged' && body.ticketId === undefined).length).toBe(3);
  });

  it.each(Object.keys(states))('shows a ticket that is: %s', (state) => {
    const matches = states[state] ?? (() => false);
    expect(desk.filter(matches).length).toBeGreaterThan(0);
  });

  it('tells of nothing that has yet to happen, and all in order of time', () => {
    expect(batches.filter(({ at }) => at > now)).toEqual([]);
    expect(batches.map(({ at }) => at)).toEqual(batches.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(batches.filter(({ at, writtenAt = at }) => writtenAt > at)).toEqual([]);
  });

  it('F13, P15 was watched all the time: each step up was taken when it was due, and none is left behind', () => {
    const late = journal.filter(
      ({ body, at }) => body.type === 'ticket.escalated' && body.cause.kind === 'threshold' && body.cause.dueAt !== at,
    );
    expect(late).toEqual([]);
    const behind = desk.flatMap(({ ticket }) => dueEscalations(ticket, contracts).filter(({ dueAt }) => dueAt <= now));
    expect(behind).toEqual([]);
  });

  it('gives every ticket its own subject', () => {
    const subjects = desk.map(({ ticket }) => ticket.subject);
    expect(subjects.filter((subject, index) => subjects.indexOf(subject) !== index)).toEqual([]);
  });

  it('leaves no blank to be filled in', () => {
    expect(journal.filter((event) => /\{\w+\}/.test(JSON.stringify(event.body).replaceAll('{}', '')))).toEqual([]);
  });

  it('speaks only of files that it hands over before', () => {
    const handedOver = createFileShelf();
    const known = new Set<string>();
    for (const { batch, files } of generateDeskWithFiles({ seed: 20, now })) {
      for (const file of files) known.add(handedOver.put(file));
      for (const blobId of JSON.stringify(batch).match(/(?<=[bB]lobId":")[0-9a-f]{64}/g) ?? [])
        expect(known).toContain(blobId);
    }
    expect(known.size).toBeGreaterThan(15);
  });
});

describe('generating a desk', () => {
  const now = amsterdam('2026-11-20 13:12');

  it('comes out the same each time, and different for another seed', () => {
    const once = [...generateDesk({ seed: 20, now, tickets: 300 })];
    expect([...generateDesk({ seed: 20, now, tickets: 300 })]).toEqual(once);
    expect([...generateDesk({ seed: 21, now, tickets: 300 })]).not.toEqual(once);
  });

  it('gives commands as the screens would, which pass their parser', () => {
    const { fms, sps } = exampleDirectory.organisations;
    const terms = { fms: termsOf(contracts, fms.contractId, now), sps: termsOf(contracts, sps.contractId, now) };
    const stage = { now, directory: exampleDirectory, terms, shelf: createFileShelf() };
    const steps = exampleScripts(stage, 20, 60).flatMap(({ write }) => write().steps);
    const commands = [
      ...steps.map(({ commandId: id, writtenAt, body }) => ({ id, writtenAt, body })),
      ...directoryCommands(exampleDirectory).map((body, index) => ({ id: `setup-of-${index}`, writtenAt: now, body })),
    ];
    expect(commands.length).toBeGreaterThan(150);
    expect(commands.flatMap((command) => commandSchema.safeParse(command).error?.issues ?? [])).toEqual([]);
  });

  it('makes a busy desk: as many tickets as asked for, this share open, over two years', () => {
    const batches = [...generateDesk({ seed: 20, now, tickets: 3060, openShare: 0.2 })];
    const tickets = [...historiesOf(journalOf(batches)).values()].map(ticketOf);
    expect(tickets.length).toBe(3060);
    const open = tickets.filter(isOpen);
    expect(Math.abs(open.length - 650)).toBeLessThan(20);
    const oldest = Math.min(...tickets.map(({ receivedAt }) => receivedAt));
    expect(now - oldest).toBeGreaterThan(700 * 86_400_000);
    const kinds = tickets.map((ticket) => dueOf(ticket, contracts).kind);
    expect(new Set(kinds)).toEqual(
      new Set(['deadline', 'paused', 'met', 'late', 'bestEffort', 'awaitingAuthorisation', 'unknownSender', 'none']),
    );
    expect(new Set(batches.map(({ commandId }) => commandId)).size).toBe(batches.length);
  });

  it('has the journal number tickets in the order in which they came', () => {
    const registered = journalOf(generateDesk({ seed: 20, now })).filter(
      ({ body }) => body.type === 'ticket.registered',
    );
    expect(registered.map(({ number }) => number)).toEqual(registered.map((_, index) => 10_001 + index));
    expect(registered.map(({ at }) => at)).toEqual(registered.map(({ at }) => at).toSorted((a, b) => a - b));
  });

  it('puts every ticket under its customer, and a mail under its message id', () => {
    const batches = [...generateDesk({ seed: 20, now })];
    for (const { streams, keys = [] } of batches) {
      for (const { stream, events, organisationId } of streams) {
        const event = events[0];
        if (stream !== 'ticket' || event?.type !== 'ticket.registered') continue;
        expect(organisationId).toBe(event.organisationId);
        expect(keys.map(({ key }) => key)).toEqual(event.mail ? [`mail:${event.mail.messageId}`] : []);
      }
    }
  });
});

function has(events: readonly JournalEvent[], type: string): boolean {
  return events.some(({ body }) => body.type === type);
}

function first(events: readonly TicketJournalEvent[]) {
  const body = events[0]?.body;
  return body?.type === 'ticket.registered' ? body : undefined;
}

function isPast({ due, now }: Seen): boolean {
  return due.kind === 'deadline' && due.deadline < now;
}

/** Minutes of service time; endless where nothing runs out or it did already. */
function leftOf({ ticket, due, now }: Seen): number {
  if (due.kind !== 'deadline' || ticket.contractId === undefined) return Number.POSITIVE_INFINITY;
  const { calendar } = termsOf(contracts, ticket.contractId, now);
  const reading = readTicking(due.deadline, calendar, now);
  return 'left' in reading ? reading.left / 60_000 : Number.POSITIVE_INFINITY;
}

function isIndicative(ticket: Ticket): boolean {
  const promise = ticketPromise(ticket, contracts);
  return (
    promise.kind === 'clocks' && promise.clocks.some(({ measure, committed }) => measure === 'response' && !committed)
  );
}
