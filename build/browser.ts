import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface BrowserSearch {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there: an argument, so that every platform's search can be tested on any. */
  readonly exists: (file: string) => boolean;
}

const onLinux = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'brave-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'vivaldi',
];

const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];

const onWindows = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

export function thisMachine(): BrowserSearch {
  return { platform: process.platform, environment: process.env, exists: existsSync };
}

/** The first Chromium-family browser on this machine: only these can show a page as an app window. */
export function findBrowser(search: BrowserSearch): string | undefined {
  const named = search.environment.KLOKSLAG_BROWSER;
  if (named) return search.exists(named) ? named : undefined;
  return candidates(search).find(search.exists);
}

function candidates({ platform, environment }: BrowserSearch): readonly string[] {
  if (platform === 'darwin') {
    const homes = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    return onMac.flatMap((app) => homes.map((home) => join(home, app)));
  }
  if (platform === 'win32') {
    const homes = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return onWindows.flatMap((path) => homes.map((home) => join(home, ...path)));
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return onLinux.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The arguments that show `address` as an app window with a profile of its own, so that the window's end is the program's end. */
export function appWindowArguments(address: string, profile: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1440,900',
    // Chromium refuses to start as root with its sandbox.
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}
