/** However busy the screen is, after this many milliseconds it is done. */
const LONGEST_WAIT = 300;

const waiting = new Set<() => void>();

/** Does the work when the screen has nothing more urgent, all that waits in one go and each piece once: so React draws once for all of it. */
export function whenIdle(work: () => void): void {
  const isFirst = waiting.size === 0;
  waiting.add(work);
  if (!isFirst) return;
  if ('requestIdleCallback' in globalThis) requestIdleCallback(doAll, { timeout: LONGEST_WAIT });
  else setTimeout(doAll, 0);
}

function doAll(): void {
  const all = [...waiting];
  waiting.clear();
  for (const work of all) work();
}
