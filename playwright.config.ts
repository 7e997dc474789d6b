import { defineConfig } from '@playwright/test';
import { findBrowser, thisMachine } from './build/browser.ts';
import { electronPlace, presentElectron } from './build/electron-runtime.ts';

const browser = findBrowser(thisMachine());
const hasElectron = presentElectron(electronPlace()) !== undefined;

/** The same stories on every host that this machine can run. */
export default defineConfig<{ hostKind: 'node' | 'electron' }>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One desk at a time: a story owns two cores, a mail server and a browser.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 15_000,
    // Recording every step costs a sixth of the time: ask for it with `--trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'node', use: { hostKind: 'node' } },
    // Stories about a server (links for others, a killed host) are the Node host's; what every host must do is tagged so.
    ...(hasElectron ? [{ name: 'electron', use: { hostKind: 'electron' as const }, grep: /@every-host/ }] : []),
  ],
});
