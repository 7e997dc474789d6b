// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetSession,
  rememberedSessions,
  rememberSession,
  sessionOfTab,
} from '../../../src-renderer/state/sessions.ts';

/** Each tab has its own storage beside the browser's. */
function tab(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  };
}

describe('remembered sign-ins', () => {
  beforeEach(() => localStorage.clear());

  it('give a new tab the last one used, and keep two roles apart in two tabs', () => {
    const first = tab();
    const second = tab();
    rememberSession(localStorage, first, { token: 'agent', personId: 'p1' });
    rememberSession(localStorage, second, { token: 'lead', personId: 'p2' });
    expect(sessionOfTab(localStorage, first)?.token).toBe('agent');
    expect(sessionOfTab(localStorage, second)?.token).toBe('lead');
    expect(sessionOfTab(localStorage, tab())?.token).toBe('lead');
  });

  it('keep one for each person: a newer link takes the older one’s place', () => {
    rememberSession(localStorage, tab(), { token: 'old', personId: 'p1' });
    rememberSession(localStorage, tab(), { token: 'new', personId: 'p1' });
    expect(rememberedSessions(localStorage).map(({ token }) => token)).toEqual(['new']);
  });

  it('are gone for the tab that signed out, not for the others', () => {
    const first = tab();
    const second = tab();
    rememberSession(localStorage, first, { token: 'agent', personId: 'p1' });
    rememberSession(localStorage, second, { token: 'lead', personId: 'p2' });
    forgetSession(localStorage, first, 'agent');
    expect(sessionOfTab(localStorage, second)?.token).toBe('lead');
    expect(rememberedSessions(localStorage).map(({ token }) => token)).toEqual(['lead']);
  });

  it('survive what is no list of sign-ins', () => {
    localStorage.setItem('klokslag.sessions', '{"token":');
    expect(rememberedSessions(localStorage)).toEqual([]);
    localStorage.setItem('klokslag.sessions', '[{"token":7}]');
    expect(rememberedSessions(localStorage)).toEqual([]);
  });
});
