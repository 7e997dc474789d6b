import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { Command } from '../../src-shared/ticket/command.ts';
import { callHost, type HostProcess, signIn, spawnHost, startHost } from '../support/host-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KILLS = 50;
/** Every so many kills one comes while the host is still starting. */
const KILL_AT_START = 5;
const SENDERS = 4;

/** Repeatable, so that a failure can be looked at: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Tickets by telephone (two streams at once) and notes on earlier ones, without end. */
function commandSource(): () => Command {
  let made = 0;
  return () => {
    const index = made;
    made += 1;
    const writtenAt = Date.now();
    const id = idOf(index);
    if (index % 3 !== 0) {
      const ticketId = `ticket-${Math.floor(index / 30) * 30}`;
      return { id, writtenAt, body: { type: 'ticket.note', ticketId, text: `Notitie ${index}` } };
    }
    const call = {
      callId: `call-${index}`,
      startedAt: writtenAt,
      endedAt: writtenAt,
      direction: 'in',
      notes: '',
    } as const;
    const ticket = {
      ticketId: `ticket-${index}`,
      organisationId: 'org',
      reporter: {},
      subject: `Melding ${index}`,
      text: '',
    };
    return { id, writtenAt, body: { type: 'call.log', call, outcome: { kind: 'newTicket', ...ticket } } };
  };
}

/** The command that registers the ticket which this one is about. */
function registrationOf({ body }: Command): string {
  return 'ticketId' in body ? idOf(Number(body.ticketId.split('-')[1])) : '';
}

function idOf(index: number): string {
  return `command-${String(index).padStart(6, '0')}`;
}

/** Sends with the same id until there is an answer; keeps what was answered. */
class Sender {
  readonly answered = new Map<string, readonly number[]>();
  readonly retried = new Set<string>();
  readonly #next = commandSource();
  readonly #waiting: Command[] = [];
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  /** Sends until the host no longer answers; with `only` retries, until none is left. */
  async sendTo(origin: string, what: 'everything' | 'retries'): Promise<void> {
    // The first alone: it makes the ticket that the others write on.
    if (this.answered.size === 0) await this.#sendOne(origin, this.#next());
    const send = async (): Promise<void> => {
      for (;;) {
        const command = this.#waiting.shift() ?? (what === 'everything' ? this.#next() : undefined);
        if (!command || !(await this.#sendOne(origin, command))) return;
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, send));
  }

  async #sendOne(origin: string, command: Command): Promise<boolean> {
    try {
      const answer = await callHost({ origin, token: this.#token }, 'commands.execute', command);
      if (answer.ok) {
        this.answered.set(
          command.id,
          answer.value.events.map(({ seq }) => seq),
        );
        return true;
      }
      const isTooEarly = answer.error.kind === 'refused' && answer.error.refusal.code === 'unknownTicket';
      if (!isTooEarly || this.answered.has(registrationOf(command))) {
        throw new Error(`${command.id}: ${JSON.stringify(answer.error)}`, { cause: 'answer' });
      }
      // Its ticket is still waiting to be sent again.
      this.#waiting.push(command);
      return true;
    } catch (error) {
      if (error instanceof Error && error.cause === 'answer') throw error;
      this.retried.add(command.id);
      this.#waiting.push(command);
      return false;
    }
  }
}

async function everythingIn(origin: string, token: string): Promise<readonly JournalEvent[]> {
  const events: JournalEvent[] = [];
  for (let cursor = 0; ; ) {
    const page = await callHost({ origin, token }, 'journal.since', { cursor, limit: 5000 });
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    events.push(...page.value.events);
    cursor = page.value.cursor;
    if (cursor >= page.value.head) return events;
  }
}

async function killWhileSending(host: HostProcess, sender: Sender, after: number): Promise<void> {
  const kill = new Promise<unknown>((resolve) => setTimeout(() => resolve(host.end('SIGKILL')), after));
  await Promise.all([kill, sender.sendTo(host.origin, 'everything')]);
}

it('loses nothing that was answered and doubles nothing that is sent again, killed fifty times', async () => {
  const parameters = ['--port', '0', '--data', join(temporaryFolder(), 'desk')];
  const random = randomFrom(20261122);
  const first = await startHost(parameters);
  const token = await signIn(first.origin, first.link);
  const organisation = { name: 'Voorbeeld Metaal', contractId: 'smart-production-suite', domains: [] };
  const saved = await callHost({ origin: first.origin, token }, 'commands.execute', {
    id: 'make-the-organisation',
    writtenAt: Date.now(),
    body: { type: 'organisation.save', organisationId: 'org', ...organisation },
  });
  expect(saved.ok).toBe(true);
  const sender = new Sender(token);
  let host = first;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await killWhileSending(host, sender, 5 + random() * 150);
    if (kill % KILL_AT_START === 0) {
      kill += 1;
      const starting = spawnHost(parameters);
      const moment = random() * 900;
      await new Promise<unknown>((resolve) => setTimeout(() => resolve(starting.end('SIGKILL')), moment));
    }
    host = await startHost(parameters);
  }
  await sender.sendTo(host.origin, 'retries');
  const events = await everythingIn(host.origin, token);
  expect(await host.end('SIGTERM')).toBe(0);

  const seqsOf = Map.groupBy(events, ({ commandId }) => commandId);
  const stored = [...sender.answered.keys()].map((id) => [id, seqsOf.get(id)?.map(({ seq }) => seq)]);
  expect(stored).toEqual([...sender.answered]);
  const fromSender = events.filter(({ commandId }) => commandId.startsWith('command-'));
  expect(new Set(fromSender.map(({ commandId }) => commandId))).toEqual(new Set(sender.answered.keys()));
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  for (const stream of Map.groupBy(events, ({ stream: kind, streamId }) => `${kind} ${streamId}`).values()) {
    expect(stream.map(({ version }) => version)).toEqual(stream.map((_, index) => index + 1));
  }
  const numbers = events
    .filter(({ stream, version }) => stream === 'ticket' && version === 1)
    .map((event) => event.number);
  expect(numbers).toEqual(numbers.map((_, index) => 10_001 + index));
  // The test is worth nothing when every command was answered at once, or none came through.
  expect(sender.retried.size).toBeGreaterThan(KILLS);
  expect(sender.answered.size).toBeGreaterThan(200);
}, 180_000);
