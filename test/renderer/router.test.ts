import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf, type Target } from '../../src-renderer/router.ts';

describe('an address', () => {
  it.each<[Target, string]>([
    [{ screen: 'queue' }, '/queue'],
    [
      { screen: 'queue', query: new URLSearchParams({ owner: 'me', text: 'vul lijn' }) },
      '/queue?owner=me&text=vul+lijn',
    ],
    [{ screen: 'ticket', ticketId: 'a/b?c' }, '/ticket/a%2Fb%3Fc'],
    [{ screen: 'customers' }, '/customers'],
    [{ screen: 'customers', organisationId: 'org-metaal' }, '/customers/org-metaal'],
    [{ screen: 'contracts' }, '/contracts'],
    [
      { screen: 'contracts', contractId: 'smart-fms-basic', query: new URLSearchParams({ version: '2' }) },
      '/contracts/smart-fms-basic?version=2',
    ],
    [{ screen: 'phone' }, '/phone'],
  ])('of %j is %s, and leads back to it', (target, href) => {
    expect(hrefOf(target)).toBe(href);
    const url = new URL(href, 'http://desk.example');
    const { query, ...route } = routeOf(url.pathname, url.search);
    const { query: wanted, ...rest } = target;
    expect(route).toEqual(rest);
    expect(query.toString()).toBe(wanted?.toString() ?? '');
  });

  it.each(['/', '/elsewhere', '/ticket', '/ticket/', '/x%zz'])('that means nothing (%s) leads to the queue', (path) => {
    expect(routeOf(path, '').screen).toBe('queue');
  });
});
