/**
 * Calls `stop` once npm, which started us, is gone: a signal sent to npm alone ends npm and the shell in between, and never
 * reaches us. Started by hand, a task outlives its shell as any program does.
 * @param {() => void} stop
 */
export function whenNpmIsGone(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
