import { CONTRACT_VERSION } from '../../src-shared/contract/calls.ts';

const RELOADED = 'klokslag.reloadedFor';

/** True when this tab was loaded again already for being too old: once is enough to know that it does not help. */
export function wasReloaded(): boolean {
  return sessionStorage.getItem(RELOADED) === String(CONTRACT_VERSION);
}

/** Loads the screen anew, past everything that was kept of the old one. */
export async function reloadFresh(): Promise<void> {
  sessionStorage.setItem(RELOADED, String(CONTRACT_VERSION));
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  location.reload();
}
