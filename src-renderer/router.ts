import { useSyncExternalStore } from 'react';

/** Where the person is; each has an address of its own. */
export type Route =
  | { readonly screen: 'queue'; readonly query: URLSearchParams }
  | { readonly screen: 'ticket'; readonly ticketId: string; readonly query: URLSearchParams }
  | { readonly screen: 'customers'; readonly organisationId?: string; readonly query: URLSearchParams }
  | { readonly screen: 'contracts'; readonly contractId?: string; readonly query: URLSearchParams }
  | { readonly screen: PlainScreen; readonly query: URLSearchParams };

export type PlainScreen = 'phone' | 'register' | 'board' | 'report' | 'settings' | 'attention';
export type Screen = Route['screen'];

/** What an address is made from: the query may be left out. */
export type Target =
  | { readonly screen: 'queue' | PlainScreen; readonly query?: URLSearchParams }
  | { readonly screen: 'ticket'; readonly ticketId: string; readonly query?: URLSearchParams }
  | { readonly screen: 'customers'; readonly organisationId?: string; readonly query?: URLSearchParams }
  | { readonly screen: 'contracts'; readonly contractId?: string; readonly query?: URLSearchParams };

const plainScreens: readonly string[] = [
  'phone',
  'register',
  'board',
  'report',
  'settings',
  'attention',
] satisfies PlainScreen[];

export function routeOf(pathname: string, search: string): Route {
  const query = new URLSearchParams(search);
  const [screen = '', id] = pathname.split('/').filter(Boolean).map(decoded);
  if (screen === 'ticket' && id !== undefined) return { screen, ticketId: id, query };
  if (screen === 'customers') return { screen, ...(id === undefined ? {} : { organisationId: id }), query };
  if (screen === 'contracts') return { screen, ...(id === undefined ? {} : { contractId: id }), query };
  if (isPlain(screen)) return { screen, query };
  return { screen: 'queue', query };
}

export function hrefOf(target: Target): string {
  const query = target.query?.toString() ?? '';
  return pathOf(target) + (query === '' ? '' : `?${query}`);
}

function pathOf(target: Target): string {
  if (target.screen === 'ticket') return `/ticket/${encodeURIComponent(target.ticketId)}`;
  if (target.screen === 'customers' && target.organisationId !== undefined) {
    return `/customers/${encodeURIComponent(target.organisationId)}`;
  }
  if (target.screen === 'contracts' && target.contractId !== undefined) {
    return `/contracts/${encodeURIComponent(target.contractId)}`;
  }
  return `/${target.screen}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // '%zz' means nothing, and leads to nothing.
    return part;
  }
}

function isPlain(screen: string): screen is PlainScreen {
  return plainScreens.includes(screen);
}

const listeners = new Set<() => void>();
let current: { readonly href: string; readonly route: Route } | undefined;

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}

export function currentRoute(): Route {
  const href = location.pathname + location.search;
  if (current?.href !== href) current = { href, route: routeOf(location.pathname, location.search) };
  return current.route;
}

export function navigate(to: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(history.state, '', to);
  else if (to !== location.pathname + location.search) history.pushState(undefined, '', to);
  for (const listener of [...listeners]) listener();
}

/** Plain clicks on links of our own stay in the app; anything else is the browser's. */
export function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return;
  if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  navigate(link.pathname + link.search);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('popstate', listener);
  };
}
