import type { Delivered } from '../../src-shared/contract/calls.ts';
import { organisationFrom } from '../../src-shared/contract/scope.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { type Command, touchedStreams } from '../../src-shared/ticket/command.ts';
import { decide, type StreamEvents } from '../../src-shared/ticket/decide.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import type { AppendOutcome, Batch, Blobs, Clock, Ids, Journal, StreamAppend } from '../ports.ts';
import { blobsIn } from './blobs-in.ts';
import { fingerprintOf } from './command-fingerprint.ts';
import type { DirectoryService } from './directory-service.ts';
import { type StreamHistory, touchedState } from './touched-state.ts';

export interface CommandService {
  /** Stored, now or before, or refused. Safe to repeat: the same command is stored once. */
  execute(command: Command, actor: Actor): Promise<Result<Delivered, Refusal>>;
  /**
   * The same for commands that know nothing of each other, on the disk in one step where that is possible. Answers come in the order
   * asked, and each command is stored or refused by itself.
   */
  executeAll(commands: readonly Command[], actor: Actor): Promise<readonly Result<Delivered, Refusal>[]>;
}

export interface CommandPorts {
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'digest'>;
  readonly contracts: ContractBook;
  readonly directory: DirectoryService;
  /** Called with what is new, when it is on the disk. */
  readonly onAppended: (events: readonly JournalEvent[]) => Promise<void>;
}

/** Somebody else may change a stream between reading and storing; every further try reads anew. */
const TRIES = 10;

/** What took longer than this to arrive was written without a connection: when it was written is kept too. */
const ON_THE_WAY = 10 * SECOND;

export function createCommandService(ports: CommandPorts): CommandService {
  async function execute(command: Command, actor: Actor): Promise<Result<Delivered, Refusal>> {
    if (isReserved(command.id) && actor.kind === 'person') return err({ code: 'invalid', detail: command.id });
    const fingerprint = fingerprintOf(command, ports.ids);
    const known = await ports.journal.ofCommand(command.id);
    if (known) {
      return known.fingerprint === fingerprint ? delivered(ports, known.events) : err({ code: 'commandReused' });
    }
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const batch = await decideBatch(ports, { command, actor, fingerprint });
      if (!batch.ok) return batch;
      const outcome = await ports.journal.append(batch.value);
      if (outcome.kind !== 'conflict') return answerTo(ports, outcome);
    }
    throw new Error(`command ${command.id} met a conflict ${TRIES} times`);
  }

  return {
    execute,
    async executeAll(commands, actor) {
      const together = commands.length > 1 ? await appendTogether(ports, commands, actor) : undefined;
      if (together) return together;
      const answers: Result<Delivered, Refusal>[] = [];
      for (const command of commands) answers.push(await execute(command, actor));
      return answers;
    },
  };
}

/** All of them in one transaction; undefined, and nothing stored, where one of them is refused, known, or in another's way. */
async function appendTogether(
  ports: CommandPorts,
  commands: readonly Command[],
  actor: Actor,
): Promise<readonly Result<Delivered, Refusal>[] | undefined> {
  const batches: Batch[] = [];
  for (const command of commands) {
    if (isReserved(command.id) && actor.kind === 'person') return undefined;
    const batch = await decideBatch(ports, { command, actor, fingerprint: fingerprintOf(command, ports.ids) });
    if (!batch.ok) return undefined;
    batches.push(batch.value);
  }
  // Where that fails, each says for itself what is the matter, one by one.
  const stored = await ports.journal.appendAll(batches).catch(() => undefined);
  if (!stored) return undefined;
  await ports.onAppended(stored);
  const cursor = await ports.journal.head();
  const byCommand = Map.groupBy(stored, ({ commandId }) => commandId);
  return commands.map(({ id }) => ok({ cursor, events: byCommand.get(id) ?? [] }));
}

/** Ids that say which mail it is, or which step up: with one of them a person could make the desk believe that it has it already. */
function isReserved(commandId: string): boolean {
  return commandId.startsWith('mail:') || commandId.startsWith('watch:');
}

interface Asked {
  readonly command: Command;
  readonly actor: Actor;
  readonly fingerprint: string;
}

async function decideBatch(
  ports: CommandPorts,
  { command, actor, fingerprint }: Asked,
): Promise<Result<Batch, Refusal>> {
  const { contracts, directory, clock } = ports;
  const { id: commandId, writtenAt, body } = command;
  const histories = await gather(ports.journal, command);
  const at = clock.now();
  const decision = decide(body, touchedState(histories), { now: at, writtenAt, actor, contracts, directory });
  if (!decision.ok) return decision;
  const missing = await missingBlob(ports.blobs, decision.value);
  if (missing !== undefined) return err({ code: 'missingAttachment', detail: missing });
  return ok({
    commandId,
    fingerprint,
    at,
    ...(writtenAt < at - ON_THE_WAY ? { writtenAt } : {}),
    by: actor,
    streams: decision.value.map((part) => appendOf(part, histories)),
    keys: keysOf(command),
  });
}

function gather(journal: Journal, { body }: Command): Promise<readonly StreamHistory[]> {
  return Promise.all(
    touchedStreams(body).map(async (reference) => ({
      reference,
      events: await journal.stream(reference.stream, reference.id),
    })),
  );
}

async function missingBlob(blobs: Blobs, decision: readonly StreamEvents[]): Promise<string | undefined> {
  for (const blobId of decision.flatMap(({ events }) => events.flatMap(blobsIn))) {
    if (!(await blobs.has(blobId))) return blobId;
  }
  return undefined;
}

function appendOf({ stream, events }: StreamEvents, histories: readonly StreamHistory[]): StreamAppend {
  const history = histories.find(({ reference }) => reference.stream === stream.stream && reference.id === stream.id);
  const organisationId = events.map((body) => organisationFrom(stream.id, body)).findLast((id) => id !== undefined);
  return {
    stream: stream.stream,
    streamId: stream.id,
    expectedVersion: history?.events.at(-1)?.version ?? 0,
    events,
    ...(organisationId === undefined ? {} : { organisationId }),
  };
}

/** A mail is found again by its message id, so that its answers join the ticket. */
function keysOf({ body }: Command): NonNullable<Batch['keys']> {
  if (body.type !== 'mail.receive' || body.mail.messageId === undefined) return [];
  return [{ key: `mail:${body.mail.messageId}`, streamId: body.ticketId }];
}

async function answerTo(
  ports: CommandPorts,
  outcome: Exclude<AppendOutcome, { kind: 'conflict' }>,
): Promise<Result<Delivered, Refusal>> {
  if (outcome.kind === 'commandReused') return err({ code: 'commandReused' });
  if (outcome.kind === 'appended') await ports.onAppended(outcome.events);
  return delivered(ports, outcome.events);
}

async function delivered(
  { journal }: CommandPorts,
  events: readonly JournalEvent[],
): Promise<Result<Delivered, Refusal>> {
  return ok({ cursor: await journal.head(), events });
}
