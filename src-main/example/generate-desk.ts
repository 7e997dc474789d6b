import { dueEscalations } from '../../src-shared/sla/escalation.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { DAY, type Instant } from '../../src-shared/time/instant.ts';
import { TimeQueue } from '../../src-shared/time/time-queue.ts';
import type { Batch } from '../ports.ts';
import { bulkScripts, type DeskScript, exampleScripts, loneCallScripts } from './desk-scripts.ts';
import { directoryCommands, directoryOf, exampleDirectory } from './example-directory.ts';
import { exampleScenes } from './example-scenes.ts';
import { createFileShelf, createOneFileShelf } from './file-shelf.ts';
import { type PerformContext, performStep } from './perform-step.ts';
import { createSeededRandom } from './seeded-random.ts';
import { termsOf } from './stage.ts';
import type { ScriptStep } from './ticket-script.ts';

export interface DeskWish {
  readonly seed: number;
  /** The moment around which everything happens; nothing is later. */
  readonly now: Instant;
  /** The first sixty show every state; more are a busy desk's last two years. */
  readonly tickets?: number;
  /** The share of the tickets beyond sixty that is still open. */
  readonly openShare?: number;
}

/** A change to the journal, and files that it or a later one speaks of. */
export interface DeskChange {
  readonly batch: Batch;
  readonly files: readonly Uint8Array[];
}

/** A whole desk, change by change in order of time; the same wish gives the same desk. Never holds more than what is going on. */
export function* generateDesk(wish: DeskWish): Generator<Batch> {
  for (const { batch } of generateDeskWithFiles(wish)) yield batch;
}

export function* generateDeskWithFiles({ seed, now, tickets = 60, openShare = 0.2 }: DeskWish): Generator<DeskChange> {
  const contracts = exampleContracts();
  const context: PerformContext = { contracts, directory: directoryOf(exampleDirectory) };
  const shelf = createFileShelf();
  const sharedShelf = createOneFileShelf('Voorbeeldbericht. Bij deze melding is geen eigen bron bewaard.\r\n');
  const stage = { now, directory: exampleDirectory, terms: allTerms(contracts, now) };
  const bulk = Math.max(0, tickets - exampleScenes.length);
  const scripts = [
    ...exampleScripts({ ...stage, shelf }, seed, tickets),
    ...loneCallScripts({ ...stage, shelf }, seed, 3 + Math.floor(bulk / 40)),
    ...bulkScripts({ ...stage, shelf: sharedShelf }, seed, { tickets: bulk, open: Math.round(bulk * openShare) }),
  ];
  for (const step of setupSteps(seed, now)) {
    const { batch } = performStep(step, undefined, context);
    if (batch) yield { batch, files: [...shelf.taken(), ...sharedShelf.taken()] };
  }
  for (const batch of performAll(scripts, context, now)) yield { batch, files: shelf.taken() };
}

interface Going {
  readonly steps: readonly ScriptStep[];
  readonly next: number;
  readonly ticket?: Ticket;
  /** A step up the ladder that comes before the next of the story. */
  readonly stepUp?: ScriptStep;
}

/** Plays all scripts at once, step by step in order of time, with the watch of the desk among them. */
function* performAll(scripts: readonly DeskScript[], context: PerformContext, now: Instant): Generator<Batch> {
  const waiting = scripts.toSorted((a, b) => a.start - b.start);
  const going = new TimeQueue<Going>();
  let started = 0;
  for (;;) {
    const nextAt = going.nextAt ?? Number.POSITIVE_INFINITY;
    const script = waiting[started];
    if (script && script.start <= nextAt) {
      started++;
      going.put(script.start, { steps: script.write().steps, next: 0 });
      continue;
    }
    const current = going.take();
    if (!current) return;
    const { batch, next } = perform(current, context, now);
    if (next) going.put(next.at, next.going);
    if (batch) yield batch;
  }
}

/** One step, and what comes after it. */
function perform({ steps, next, ticket: before, stepUp }: Going, context: PerformContext, now: Instant) {
  const step = stepUp ?? steps[next];
  if (!step) return {};
  const { batch, ticket } = performStep(step, before, context);
  const told = stepUp ? next : next + 1;
  const following = steps[told];
  const passed = ticket && dueStepUp(ticket, context, step.at);
  const isFirst = passed && passed.at <= now && passed.at < (following?.at ?? Number.POSITIVE_INFINITY);
  const at = isFirst ? passed.at : following?.at;
  const going = { steps, next: told, ...(ticket ? { ticket } : {}), ...(isFirst ? { stepUp: passed } : {}) };
  return { ...(batch ? { batch } : {}), ...(at === undefined ? {} : { next: { at, going } }) };
}

/** F13, P15: as the watch of a desk that was never away would have taken it. */
function dueStepUp(ticket: Ticket, { contracts }: PerformContext, after: Instant): ScriptStep | undefined {
  const [soonest] = dueEscalations(ticket, contracts);
  if (!soonest) return undefined;
  const at = Math.max(soonest.dueAt, after);
  const step = { form: 'threshold', key: soonest.key } as const;
  return {
    commandId: `watch:${ticket.id}:${soonest.key}`,
    at,
    writtenAt: at,
    actor: { kind: 'system', part: 'watch' },
    body: { type: 'ticket.escalate', ticketId: ticket.id, step },
  };
}

/** The customers and people were there before the first ticket. */
function setupSteps(seed: number, now: Instant): readonly ScriptStep[] {
  const at = now - 800 * DAY;
  const random = createSeededRandom(seed);
  const actor = { kind: 'system', part: 'setup' } as const;
  return directoryCommands(exampleDirectory).map((body) => ({
    commandId: random.id(at),
    at,
    writtenAt: at,
    actor,
    body,
  }));
}

function exampleContracts(): ContractBook {
  const contracts = shippedContracts();
  if (!contracts.ok) throw new Error(contracts.error);
  return contracts.value;
}

function allTerms(contracts: ContractBook, now: Instant) {
  const { fms, sps } = exampleDirectory.organisations;
  return { fms: termsOf(contracts, fms.contractId, now), sps: termsOf(contracts, sps.contractId, now) };
}
