// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTheme, startTheme, themeChoice } from '../../../src-renderer/ui/theme.ts';

let systemIsDark: boolean;
let tellSystemChanged: () => void;

beforeEach(() => {
  localStorage.clear();
  systemIsDark = false;
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return systemIsDark;
    },
    addEventListener: (_: string, listener: () => void) => {
      tellSystemChanged = listener;
    },
    removeEventListener: () => {
      tellSystemChanged = () => undefined;
    },
  }));
});

afterEach(() => vi.unstubAllGlobals());

describe('the theme', () => {
  it('follows the system until a person chooses', () => {
    const stop = startTheme();
    expect([themeChoice(), shown()]).toEqual(['system', 'light']);
    systemIsDark = true;
    tellSystemChanged();
    expect(shown()).toBe('dark');
    stop();
  });

  it('keeps what a person chose when the system changes', () => {
    const stop = startTheme();
    chooseTheme('light');
    systemIsDark = true;
    tellSystemChanged();
    expect([themeChoice(), shown()]).toEqual(['light', 'light']);
    stop();
  });

  it('starts with what was chosen before', () => {
    chooseTheme('dark');
    delete document.documentElement.dataset.theme;
    const stop = startTheme();
    expect(shown()).toBe('dark');
    stop();
  });

  it('stops following when stopped', () => {
    const stop = startTheme();
    stop();
    systemIsDark = true;
    tellSystemChanged();
    expect(shown()).toBe('light');
  });
});

function shown(): string | undefined {
  return document.documentElement.dataset.theme;
}
