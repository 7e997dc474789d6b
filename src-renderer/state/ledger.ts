import { createStore, type StoreApi } from 'zustand/vanilla';
import { followLedger, type LedgerProgress } from '../replica/follow-ledger.ts';
import { OutcomeLedger } from '../replica/outcome-ledger.ts';
import type { Desk } from './desk.ts';
import { whenIdle } from './when-idle.ts';

export interface Ledger {
  readonly ledger: OutcomeLedger;
  /** Another object whenever something in the ledger changed. */
  readonly shown: StoreApi<LedgerProgress>;
}

const ledgers = new WeakMap<Desk, Ledger>();

/** The one ledger of a desk, kept up to date from the moment it is first asked for. */
export function ledgerOf(desk: Desk): Ledger {
  const known = ledgers.get(desk);
  if (known) return known;
  const ledger = new OutcomeLedger();
  const shown = createStore<LedgerProgress>(() => ({ done: 0, total: 0, isComplete: false }));
  const following = followLedger(desk.db, ledger, {
    breathe: desk.breathe,
    onChange: (progress) => whenIdle(() => shown.setState(progress, true)),
  });
  desk.whileOpen(following);
  const made: Ledger = { ledger, shown };
  ledgers.set(desk, made);
  return made;
}
