import fc from 'fast-check';
import type { Person } from '../../src-shared/directory/directory.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { withSavedVersion } from '../../src-shared/sla/contract-event.ts';
import type { ContractData, ContractDraft } from '../../src-shared/sla/contract-schema.ts';
import { dueEscalations } from '../../src-shared/sla/escalation.ts';
import { type ContractBook, type ServiceContract, serviceContract } from '../../src-shared/sla/service-contract.ts';
import { shippedContractData } from '../../src-shared/sla/shipped-contracts.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { DAY, formatInstant, HOUR, type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import { localDate } from '../../src-shared/time/zoned-time.ts';
import * as say from './story-commands.ts';
import { amsterdam, anna, bram, karin, mailbox, StoryDesk, sanne, tom } from './story-desk.ts';

/** What a desk may have lived through: real commands by the real rules, refused ones left out, and versions of both contracts on the way. */
export interface AnyJournal {
  readonly events: readonly JournalEvent[];
  /** The contracts as they were after so many events. */
  readonly contractsAfter: (count: number) => ContractBook;
}

type By = Person | Actor;
type Deed = (at: Instant, choice: number) => readonly [By, CommandBody];

const TICKETS = ['t0', 't1', 't2', 't3', 't4', 't5'];
const watch: Actor = { kind: 'system', part: 'watch' };
const start = amsterdam('2026-03-23 08:00');

const deeds: readonly Deed[] = [
  (_, choice) => [karin, say.portal('vastgoed', { priority: pick(['A', 'B', 'C', 'D'], choice) })],
  (_, choice) => [anna, say.portal('metaal', { priority: pick(['a', 'b', 'c'], choice), kind: 'incident-bug' })],
  (at, choice) => [sanne, called(at, choice)],
  (at, choice) => [mailbox, mailed(at, choice)],
  () => [karin, say.registerInTicketbox('B')],
  (_, choice) => [sanne, choice % 2 === 0 ? say.identify('metaal', 'anna-contact') : say.identify('vastgoed')],
  () => [anna, say.confirm],
  () => [anna, say.reject],
  () => [sanne, say.relay('anna-contact')],
  () => [sanne, say.take],
  () => [tom, say.handOver('sanne')],
  () => [sanne, say.reply],
  () => [sanne, say.note],
  () => [sanne, say.wait],
  () => [sanne, say.resume],
  () => [sanne, say.resolve],
  () => [anna, say.reopen],
  () => [karin, say.reopen],
  () => [sanne, say.close],
  (_, choice) => [sanne, say.changePriority(pick(['A', 'B', 'C', 'D', 'a', 'b', 'c'], choice))],
  (_, choice) => [sanne, say.differs(pick(['A', 'C', 'D', 'a', 'b', 'c'], choice))],
  () => [sanne, say.differs(undefined, 'rfc-generic')],
  () => [sanne, say.agrees],
  () => [anna, say.agree],
  () => [anna, say.dispute],
  (_, choice) => [bram, say.settle(pick(['a', 'b', 'c'], choice))],
  () => [sanne, say.forward('tom')],
  () => [tom, say.advise],
  (_, choice) => [sanne, say.escalate(2 + (choice % 2))],
  () => [sanne, say.escalateTo('tom')],
  () => [sanne, say.decline],
  (at, choice) => [sanne, say.plan(localDate('Europe/Amsterdam', at + (choice % 9) * DAY))],
];

interface Moment {
  readonly ticket: number;
  readonly wait: number;
  readonly deed: number;
  readonly choice: number;
}

/** A step of the watch, or a new version of a contract, instead of a deed. */
const WATCH = -1;
const VERSION = -2;

const anyMoment = fc.record({
  ticket: fc.nat(TICKETS.length - 1),
  // Minutes: now and then a night, a weekend, or the hour that spring skips.
  wait: fc.oneof({ weight: 4, arbitrary: fc.nat(90) }, { weight: 1, arbitrary: fc.nat(3 * 24 * 60) }),
  deed: fc.oneof(
    { weight: 12, arbitrary: fc.nat(deeds.length - 1) },
    { weight: 2, arbitrary: fc.constant(WATCH) },
    { weight: 1, arbitrary: fc.constant(VERSION) },
  ),
  choice: fc.nat(1000),
});

export const anyJournal: fc.Arbitrary<AnyJournal> = fc
  .array(anyMoment, { minLength: 60, maxLength: 250 })
  .map((moments) => new Life().live(moments));

class Life {
  readonly #data = new Map(shippedData().map((contract) => [contract.id, contract]));
  readonly #book = new Map<string, ServiceContract>(shippedData().map((data) => [data.id, serviceContract(data)]));
  readonly #desk = new StoryDesk(this.#book);
  readonly #events: JournalEvent[] = [];
  readonly #books: { readonly from: number; readonly book: ContractBook }[] = [{ from: 0, book: new Map(this.#book) }];
  #told = 0;

  live(moments: readonly Moment[]): AnyJournal {
    // A ticket of each kind to begin with: otherwise most commands have nothing to be about.
    const begun = [0, 1, 2, 3, 3, 3].map((deed, ticket) => ({ ticket, wait: 7 * ticket, deed, choice: ticket }));
    let at = start;
    for (const moment of [...begun, ...moments]) {
      at += moment.wait * MINUTE;
      this.#happen(moment, at);
    }
    const books = this.#books;
    return {
      events: this.#events,
      contractsAfter: (count) => books.findLast(({ from }) => from <= count)?.book ?? new Map(),
    };
  }

  #happen({ ticket, deed, choice }: Moment, at: Instant): void {
    const ticketId = pick(TICKETS, ticket);
    if (deed === VERSION) this.#save(at, choice);
    else if (deed === WATCH) this.#pass(ticketId, at);
    else this.#give(pick(deeds, deed)(at, choice), ticketId, at);
  }

  #give([by, body]: readonly [By, CommandBody], ticketId: string, at: Instant): void {
    this.#desk.give(by, at, about(body, ticketId));
    this.#take();
  }

  #pass(ticketId: string, at: Instant): void {
    const known = this.#desk.events.some(({ streamId }) => streamId === ticketId);
    const [step] = known ? dueEscalations(this.#desk.ticket(ticketId), this.#book) : [];
    if (!step) return;
    const taken = { type: 'ticket.escalate', ticketId, step: { form: 'threshold', key: step.key } } as const;
    this.#give([watch, taken], ticketId, at);
  }

  #save(at: Instant, choice: number): void {
    const contract = pick([...this.#data.values()], choice);
    const draft = changed(contract, at + ((choice % 30) + 1) * HOUR, choice);
    const body = { type: 'contract.versionSaved', draft, reason: 'Afgesproken' } as const;
    const saved = withSavedVersion(contract, { body, at, by: bram.name });
    this.#data.set(contract.id, saved);
    this.#book.set(contract.id, serviceContract(saved));
    const version = 1 + this.#events.filter(({ streamId }) => streamId === contract.id).length;
    this.#add({ stream: 'contract', streamId: contract.id, version, commandId: 'c', at, by: watch, v: 1, body });
    this.#books.push({ from: this.#events.length, book: new Map(this.#book) });
  }

  #take(): void {
    for (const { seq: _seq, ...event } of this.#desk.events.slice(this.#told)) this.#add(event);
    this.#told = this.#desk.events.length;
  }

  #add(event: Omit<JournalEvent, 'seq'>): void {
    this.#events.push({ ...event, seq: this.#events.length + 1 });
  }
}

/** Other opening hours, other promises, other steps: whatever the choice says, one or all of them. */
function changed(contract: ContractData, from: Instant, choice: number): ContractDraft {
  const [first] = contract.versions;
  if (!first) throw new Error('a contract without a version');
  const { version: _number, saved: _saved, ...draft } = first;
  const hours: [string, string] = choice % 2 === 0 ? ['07:00', '16:00'] : ['10:00', '22:30'];
  const targets = draft.targets.map((target) =>
    target.serviceMinutes === undefined || choice % 3 === 0 ? target : { ...target, serviceMinutes: 45 + choice },
  );
  return {
    ...draft,
    validFrom: formatInstant(from),
    calendar: { ...draft.calendar, weekly: { mon: [hours], wed: [hours], thu: [hours], sun: [['00:00', '04:00']] } },
    targets,
    reopening: choice % 5 === 0 ? 'startsAnew' : 'continues',
    pauses: { response: choice % 7 === 0 ? ['waitingForCustomer'] : [], resolution: ['waitingForCustomer'] },
    thresholds: choice % 4 === 0 ? [] : draft.thresholds,
  };
}

function called(at: Instant, choice: number): CommandBody {
  const call = say.phone('metaal', '2026-03-23 08:00', {
    contactId: 'anna-contact',
    priority: pick(['a', 'b', 'c'], choice),
  });
  if (call.type !== 'call.log') throw new Error('no call');
  return { ...call, call: { ...call.call, callId: `call-${at}-${choice}`, startedAt: at - 3 * MINUTE, endedAt: at } };
}

function mailed(at: Instant, choice: number): CommandBody {
  const from = pick([{ organisationId: 'metaal' }, {}, { organisationId: 'vastgoed' }], choice);
  const mail = say.mail('2026-03-23 08:00', from);
  return mail.type === 'mail.receive' ? { ...mail, mail: { ...mail.mail, receivedAt: at - 5 * MINUTE } } : mail;
}

function about(body: CommandBody, ticketId: string): CommandBody {
  if (body.type !== 'call.log') return 'ticketId' in body ? { ...body, ticketId } : body;
  return body.outcome.kind === 'newTicket' ? { ...body, outcome: { ...body.outcome, ticketId } } : body;
}

function shippedData(): readonly ContractData[] {
  const data = shippedContractData();
  if (!data.ok) throw new Error(data.error);
  return data.value;
}

function pick<T>(items: readonly T[], choice: number): T {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
