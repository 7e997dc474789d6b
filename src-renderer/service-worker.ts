/** The few lines of a worker's own types that a page does not have; this file runs apart from all others and imports nothing. */
interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerEvent & { readonly data: unknown }) => void): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

declare const self: WorkerScope & typeof globalThis;

const SHELL = 'klokslag-shell-1';
const DOCUMENT = '/';
/** A host that hangs is no better than one that is stopped. */
const PATIENCE = 4000;

self.addEventListener('install', (event) => event.waitUntil(Promise.all([keepDocument(), self.skipWaiting()])));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page tells what it is made of; what an earlier build was made of can go. */
self.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('keep' in data) || !isTexts(data.keep)) return;
  event.waitUntil(keepAssets(data.keep));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(documentFor(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(assetFor(request));
});

/** The newest that can be had: from the host, or what was kept when it does not answer. */
async function documentFor(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(DOCUMENT);
  try {
    const answer = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    if (answer.status >= 500 && kept) return kept;
    if (answer.ok) await cache.put(DOCUMENT, answer.clone());
    return answer;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Built files are named by their content: once kept, they never change. */
async function assetFor(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function keepDocument(): Promise<void> {
  const answer = await fetch(DOCUMENT, { cache: 'no-cache' });
  const cache = await caches.open(SHELL);
  if (answer.ok) await cache.put(DOCUMENT, answer);
}

async function keepAssets(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(SHELL);
  const wanted = new Set(paths);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/assets/') && !wanted.has(pathname)) await cache.delete(request);
  }
  for (const path of wanted) if (!(await cache.match(path))) await cache.add(path);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export {};
