import { describe, expect, it } from 'vitest';
import { appWindowArguments, findBrowser } from '../../build/browser.ts';

const only = (...files: readonly string[]) => ({ exists: (file: string) => files.includes(file) });

describe('a browser of the Chromium family', () => {
  it('is found on the PATH on Linux, Chromium before others', () => {
    const environment = { PATH: '/usr/local/bin:/usr/bin' };
    const machine = only('/usr/bin/google-chrome', '/usr/bin/chromium');
    expect(findBrowser({ platform: 'linux', environment, ...machine })).toBe('/usr/bin/chromium');
  });

  it('is found among the applications of a Mac', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser({ platform: 'darwin', environment: { HOME: '/Users/ans' }, ...only(edge) })).toBe(edge);
  });

  it('is found among the programs of Windows', () => {
    const edge = '/c/x86/Microsoft/Edge/Application/msedge.exe';
    const environment = { 'ProgramFiles(x86)': '/c/x86' };
    expect(findBrowser({ platform: 'win32', environment, ...only(edge) })).toBe(edge);
  });

  it('may be named, and is then that one or none', () => {
    const environment = { PATH: '/usr/bin', KLOKSLAG_BROWSER: '/opt/brave' };
    expect(findBrowser({ platform: 'linux', environment, ...only('/opt/brave', '/usr/bin/chromium') })).toBe(
      '/opt/brave',
    );
    expect(findBrowser({ platform: 'linux', environment, ...only('/usr/bin/chromium') })).toBeUndefined();
  });

  it('is nowhere on a bare machine', () => {
    expect(findBrowser({ platform: 'linux', environment: { PATH: '/usr/bin' }, ...only() })).toBeUndefined();
  });
});

describe('an app window', () => {
  it('has the address and a profile of its own, and gives up the sandbox only for root', () => {
    const address = 'http://127.0.0.1:4610/#link=x';
    expect(appWindowArguments(address, '/srv/desk/window', false)).toEqual([
      '--app=http://127.0.0.1:4610/#link=x',
      '--user-data-dir=/srv/desk/window',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1440,900',
    ]);
    expect(appWindowArguments(address, '/srv/desk/window', true)).toContain('--no-sandbox');
  });
});
