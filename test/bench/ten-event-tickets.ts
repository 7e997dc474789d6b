import { directoryOf, exampleDirectory } from '../../src-main/example/example-directory.ts';
import { performStep } from '../../src-main/example/perform-step.ts';
import type { Batch } from '../../src-main/ports.ts';
import type { Person } from '../../src-shared/directory/directory.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import type { CommandBody, Registration } from '../../src-shared/ticket/command.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { DAY, type Instant, MINUTE } from '../../src-shared/time/instant.ts';

/** Tickets whose events lie among each other's, as those of a busy desk do. */
const AT_ONCE = 250;
const YEARS = 2 * 365 * DAY;

const { administrators, organisations, lead } = exampleDirectory;
const [agent = lead] = exampleDirectory.agents;

type Deed = readonly [by: Person, minutes: number, body: CommandBody];

/** So many tickets in the two years before `now`, each with ten events by real commands; every fifth is still open. */
export function* tenEventTickets(count: number, now: Instant): Generator<Batch> {
  const contracts = shippedContracts();
  if (!contracts.ok) throw new Error(contracts.error);
  const context = { contracts: contracts.value, directory: directoryOf(exampleDirectory) };
  for (let first = 0; first < count; first += AT_ONCE) {
    const lives = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => lifeOf(first + index, count));
    const tickets = new Map<number, Ticket>();
    for (let deed = 0; lives.some(({ deeds }) => deed < deeds.length); deed += 1) {
      for (const [index, { deeds, startedAt }] of lives.entries()) {
        const step = deeds[deed];
        if (!step) continue;
        const [by, minutes, body] = step;
        const at = now - YEARS + startedAt + minutes * MINUTE;
        const command = { commandId: `bench-${first + index}-${deed}`, at, writtenAt: at, actor: actorOf(by), body };
        const { batch, ticket } = performStep(command, tickets.get(index), context);
        if (ticket) tickets.set(index, ticket);
        if (batch) yield batch;
      }
    }
  }
}

function lifeOf(index: number, count: number) {
  const ticketId = `bench-ticket-${index}`;
  const isOpen = index % 5 === 0;
  // A prime keeps the times of day apart.
  const startedAt = Math.floor((index / count) * (YEARS - 10 * DAY)) + ((index * 7919) % (9 * 60)) * MINUTE;
  const pace = 20 + (index % 97);
  return { startedAt, deeds: index % 2 === 0 ? production(ticketId, isOpen, pace) : facility(ticketId, isOpen, pace) };
}

/** Ten events: registered, taken, checked, agreed, answered, waiting, resumed, escalated, noted, resolved. */
function production(ticketId: string, isOpen: boolean, pace: number): readonly Deed[] {
  const customer = administrators.sps;
  return [
    [customer, 0, { ...registration(ticketId, organisations.sps.id), priority: 'b', ticketKind: 'incident-bug' }],
    [agent, pace, { type: 'ticket.take', ticketId }],
    [agent, 2 * pace, check(ticketId, 'c')],
    [customer, 3 * pace, { type: 'ticket.agreePriority', ticketId, how: 'Telefonisch' }],
    ...middle(ticketId, pace),
    [agent, 11 * pace, { type: 'ticket.note', ticketId, text: 'Index hersteld.' }],
    isOpen ? [agent, 12 * pace, { type: 'ticket.note', ticketId, text: 'Wacht op de proef.' }] : solved(ticketId, pace),
  ];
}

/** Ten events: registered, taken, checked and changed, answered, waiting, resumed, escalated, resolved, closed. */
function facility(ticketId: string, isOpen: boolean, pace: number): readonly Deed[] {
  const ends: readonly Deed[] = isOpen
    ? [
        [agent, 12 * pace, { type: 'ticket.note', ticketId, text: 'Monteur is onderweg.' }],
        [agent, 13 * pace, { type: 'ticket.note', ticketId, text: 'Onderdeel besteld.' }],
      ]
    : [solved(ticketId, pace), [agent, 40 * pace, { type: 'ticket.close', ticketId, reason: 'Afgehandeld' }]];
  return [
    [administrators.fms, 0, { ...registration(ticketId, organisations.fms.id), priority: 'B' }],
    [agent, pace, { type: 'ticket.take', ticketId }],
    [agent, 2 * pace, check(ticketId, 'C')],
    ...middle(ticketId, pace),
    ...ends,
  ];
}

function middle(ticketId: string, pace: number): readonly Deed[] {
  const step = { form: 'hierarchical', level: 2 } as const;
  return [
    [agent, 4 * pace, { type: 'ticket.reply', ticketId, text: 'We kijken ernaar.', via: 'portal', attachments: [] }],
    [agent, 5 * pace, { type: 'ticket.waitForCustomer', ticketId, reason: 'Wacht op een logbestand' }],
    [agent, 8 * pace, { type: 'ticket.resume', ticketId }],
    [agent, 10 * pace, { type: 'ticket.escalate', ticketId, step }],
  ];
}

function registration(ticketId: string, organisationId: string): Registration {
  return {
    type: 'ticket.registerInPortal',
    ticketId,
    organisationId,
    reporter: { name: 'Anna de Vries' },
    subject: 'Etiket mist de partijcode',
    text: 'Sinds vanochtend staat de partijcode niet meer op het etiket van lijn 2.',
    attachments: [],
  };
}

function check(ticketId: string, priority: string): CommandBody {
  const verdict = { kind: 'differs', priority, feedback: 'Zo staat het in het contract', via: 'portal' } as const;
  return { type: 'ticket.checkPriority', ticketId, verdict };
}

function solved(ticketId: string, pace: number): Deed {
  return [agent, 12 * pace, { type: 'ticket.resolve', ticketId, solution: 'Sjabloon hersteld.', via: 'portal' }];
}

function actorOf({ id: personId, name, role, organisationId }: Person): Actor {
  return { kind: 'person', personId, name, role, ...(organisationId === undefined ? {} : { organisationId }) };
}
