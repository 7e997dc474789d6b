/** Has the browser keep the app itself, so that it opens with the host stopped. Electron's own pages are always there. */
export async function keepShell(): Promise<void> {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keep: builtFiles() });
}

/** What this page is made of: everything it has loaded so far. */
function builtFiles(): readonly string[] {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return [...new Set(paths)].filter((path) => path.startsWith('/assets/'));
}
