import type { Contact, Directory, Organisation, Person } from '../../src-shared/directory/directory.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { type ClockReading, readClock } from '../../src-shared/sla/clock-reading.ts';
import { businessCalendarOf } from '../../src-shared/sla/contract-calendar.ts';
import { type Due, dueOf } from '../../src-shared/sla/due.ts';
import type { ContractBook, Measure } from '../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import { type TicketClock, type TicketPromise, ticketPromise } from '../../src-shared/sla/ticket-clocks.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { type Decision, decide } from '../../src-shared/ticket/decide.ts';
import { evolveTicket } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketEvent } from '../../src-shared/ticket/ticket-event.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { toInstant } from '../../src-shared/time/zoned-time.ts';

/** '2026-11-20 13:12' on a Dutch clock; in the hour that autumn repeats, the first of the two. */
export function amsterdam(text: string): Instant {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return toInstant('Europe/Amsterdam', { year, month, day, hour, minute, second });
}

export function shipped(): ContractBook {
  const contracts = shippedContracts();
  if (!contracts.ok) throw new Error(contracts.error);
  return contracts.value;
}

export const vastgoed: Organisation = {
  id: 'vastgoed',
  version: 1,
  name: 'Voorbeeld Vastgoed',
  contractId: 'smart-fms-basic',
  domains: [],
};
export const metaal: Organisation = {
  ...vastgoed,
  id: 'metaal',
  name: 'Voorbeeld Metaal',
  contractId: 'smart-production-suite',
  ladder: [{ level: 2, personId: 'bram', contactId: 'anna-contact' }],
};

const person = (id: string, name: string, role: Person['role']): Person => ({
  id,
  version: 1,
  name,
  role,
  active: true,
});
export const sanne = person('sanne', 'Sanne Smit', 'agent');
export const tom = person('tom', 'Tom de Wit', 'agent');
export const bram = person('bram', 'Bram Bos', 'lead');
export const wallboard = person('wallboard', 'Wandbord', 'wallboard');
export const gone: Person = { ...person('gone', 'Noor Dekker', 'agent'), active: false };
export const karin: Person = { ...person('karin', 'Karin Jansen', 'administrator'), organisationId: 'vastgoed' };
export const anna: Person = { ...person('anna', 'Anna de Vries', 'administrator'), organisationId: 'metaal' };

const contact = (id: string, organisationId: string, name: string, authorisedReporter: boolean): Contact => ({
  id,
  version: 1,
  organisationId,
  name,
  emails: [],
  phones: [],
  keyUser: false,
  authorisedReporter,
});
const contacts = [
  contact('karin-contact', 'vastgoed', 'Karin Jansen', false),
  contact('anna-contact', 'metaal', 'Anna de Vries', true),
  contact('daan-contact', 'metaal', 'Daan Smit', false),
];

export const storyDirectory: Directory = {
  organisation: (id) => [vastgoed, metaal].find((item) => item.id === id),
  contact: (id) => contacts.find((item) => item.id === id),
  person: (id) => [sanne, tom, bram, wallboard, gone, karin, anna].find((item) => item.id === id),
};

export function actorOf({ id: personId, name, role, organisationId }: Person): Actor {
  return { kind: 'person', personId, name, role, ...(organisationId === undefined ? {} : { organisationId }) };
}
export const mailbox: Actor = { kind: 'system', part: 'mail' };

/** A desk in memory: real commands, real rules, one ticket 't' unless told otherwise. Times are Dutch clock times or instants. */
export class StoryDesk {
  readonly contracts: ContractBook;
  readonly events: JournalEvent[] = [];
  readonly #tickets = new Map<string, Ticket>();

  constructor(contracts: ContractBook = shipped()) {
    this.contracts = contracts;
  }

  /** Decides, and lets it happen unless it is refused. */
  give(by: Person | Actor, when: string | Instant, body: CommandBody, writtenAt?: string): Decision {
    const at = typeof when === 'string' ? amsterdam(when) : when;
    const actor = 'kind' in by ? by : actorOf(by);
    const ticket = this.#tickets.get(ticketIdOf(body) ?? '');
    const decision = decide(body, ticket ? { ticket } : {}, {
      now: at,
      writtenAt: writtenAt === undefined ? at : amsterdam(writtenAt),
      actor,
      contracts: this.contracts,
      directory: storyDirectory,
    });
    if (!decision.ok) return decision;
    for (const { stream, events } of decision.value) {
      for (const event of events) {
        if (!isTicketEvent(event)) continue;
        const before = this.#tickets.get(stream.id);
        const fact = { streamId: stream.id, version: (before?.version ?? 0) + 1, at, body: event };
        this.#tickets.set(stream.id, evolveTicket(before, fact));
        this.events.push({ ...fact, seq: this.events.length + 1, stream: 'ticket', commandId: 'c', by: actor, v: 1 });
      }
    }
    return decision;
  }

  /** As `give`, where the story counts on it. */
  let(by: Person | Actor, when: string | Instant, body: CommandBody, writtenAt?: string): this {
    const decision = this.give(by, when, body, writtenAt);
    if (!decision.ok) throw new Error(`'${body.type}' is refused: ${JSON.stringify(decision.error)}`);
    return this;
  }

  ticket(id = 't'): Ticket {
    const ticket = this.#tickets.get(id);
    if (!ticket) throw new Error(`there is no ticket '${id}'`);
    return ticket;
  }

  promise(id = 't'): TicketPromise {
    return ticketPromise(this.ticket(id), this.contracts);
  }

  clock(measure: Measure, id = 't'): TicketClock | undefined {
    const promise = this.promise(id);
    return promise.kind === 'clocks' ? promise.clocks.find((clock) => clock.measure === measure) : undefined;
  }

  reading(measure: Measure, now: string, id = 't'): ClockReading {
    const promise = this.promise(id);
    const clock = this.clock(measure, id);
    if (promise.kind !== 'clocks' || !clock) throw new Error(`there is no ${measure} clock`);
    return readClock(clock, businessCalendarOf(promise.version), amsterdam(now));
  }

  due(id = 't'): Due {
    return dueOf(this.ticket(id), this.contracts);
  }
}

function ticketIdOf(body: CommandBody): string | undefined {
  if (body.type === 'call.log') return body.outcome.kind === 'noTicket' ? undefined : body.outcome.ticketId;
  return 'ticketId' in body ? body.ticketId : undefined;
}

function isTicketEvent(event: { readonly type: string }): event is TicketEvent {
  return event.type.startsWith('ticket.');
}
