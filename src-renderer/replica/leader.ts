import type { Bridge, Delivered, Push } from '../../src-shared/contract/calls.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import { backOff } from '../bridge/back-off.ts';
import type { Connection, ConnectionState } from '../state/connection.ts';
import { applyEvents } from './apply-events.ts';
import { catchUp } from './catch-up.ts';
import { deliverAll } from './deliver.ts';
import { firstFill } from './first-fill.ts';
import type { OutboxDb } from './outbox-db.ts';
import type { HelloRow, ReplicaDb } from './replica-db.ts';
import { type HelloError, sayHello } from './say-hello.ts';

/** Asked for without a push, in case one got lost. */
const POLL = 30 * SECOND;

export interface LeaderPorts {
  readonly bridge: Bridge;
  readonly db: ReplicaDb;
  readonly outbox: OutboxDb;
  readonly now: () => number;
  readonly machine: () => number;
  /** Stores what the host said; false when it speaks for another journal, and this desk has to be opened anew. */
  readonly onHello: (hello: HelloRow) => Promise<boolean>;
  readonly contracts: () => ContractBook;
  readonly onConnection: (change: Partial<Connection>) => void;
}

/** The one tab that talks to the host for a person: says hello, fills, catches up, delivers; again on each push and each reconnect. */
export class Leader {
  readonly #ports: LeaderPorts;
  #wake: () => void = () => undefined;
  #wanted: 'nothing' | 'sync' | 'hello' = 'hello';
  #stopped = false;

  constructor(ports: LeaderPorts) {
    this.#ports = ports;
  }

  /** Resolves when stopped, or when nothing more can be done without the person. */
  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.stop());
    const { bridge } = this.#ports;
    const unlisten = bridge.listen(
      (push) => this.#onPush(push),
      () => this.#want('hello'),
    );
    try {
      for (let failures = 0; !this.#stopped && !signal.aborted; ) {
        const wanted = this.#wanted;
        this.#wanted = 'nothing';
        const outcome = await this.#sync(wanted === 'hello' || failures > 0);
        if (this.#stopped) return;
        failures = outcome.ok ? 0 : failures + 1;
        if (!outcome.ok && this.#settle(outcome.error)) return;
        if (outcome.ok) this.#ports.onConnection({ state: 'online' });
        await this.#rest(outcome.ok ? POLL : Math.max(SECOND, backOff(failures, Math.random())), outcome.ok);
      }
    } finally {
      unlisten();
    }
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** There is something to fetch or to send. */
  sync(): void {
    this.#want('sync');
  }

  #want(what: 'sync' | 'hello'): void {
    if (this.#wanted !== 'hello') this.#wanted = what;
    this.#wake();
  }

  #onPush(push: Push): void {
    if (push.kind === 'mailbox.status') this.#ports.onConnection({ mailbox: push.status });
    else this.#want(push.kind === 'signedOut' ? 'hello' : 'sync');
  }

  async #sync(withHello: boolean): Promise<Result<void, HelloError>> {
    const { bridge, db, outbox, machine, contracts, onHello, onConnection } = this.#ports;
    if (withHello) {
      const hello = await sayHello(bridge, machine);
      if (!hello.ok) return hello;
      if (!(await onHello(hello.value))) {
        this.#stopped = true;
        return ok(undefined);
      }
    }
    const filled = await firstFill(db, bridge, contracts(), ({ done, total }) =>
      onConnection({ fill: { done, total } }),
    );
    if (!filled.ok) return filled;
    onConnection({ fill: undefined });
    const caughtUp = await catchUp(db, bridge, contracts());
    if (!caughtUp.ok) return caughtUp;
    if (caughtUp.value.contractsChanged) this.#want('hello');
    onConnection({ state: 'online' });
    const delivery = await deliverAll(outbox, bridge, (delivered) => this.#keep(delivered));
    return delivery.kind === 'done' ? ok(undefined) : err(delivery.error);
  }

  /** What the desk made of our own command is shown at once; the pull that follows passes over it. */
  async #keep(delivered: Delivered): Promise<void> {
    if (delivered.events.some(({ stream }) => stream === 'contract')) this.#want('hello');
    const gaps = await applyEvents(this.#ports.db, this.#ports.contracts(), { events: delivered.events });
    if (gaps.length > 0) await catchUp(this.#ports.db, this.#ports.bridge, this.#ports.contracts());
  }

  /** True when trying again makes no sense. */
  #settle(error: HelloError): boolean {
    const state: ConnectionState =
      error.kind === 'outdated' || error.kind === 'hostOutdated' || error.kind === 'signedOut' ? error.kind : 'offline';
    this.#ports.onConnection({ state });
    return state === 'outdated' || state === 'signedOut';
  }

  async #rest(longest: number, wakeful: boolean): Promise<void> {
    if (this.#wanted !== 'nothing' && wakeful) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.#want('hello');
      resolve();
    }, longest);
    this.#wake = resolve;
    await promise;
    clearTimeout(timer);
    this.#wake = () => undefined;
  }
}
