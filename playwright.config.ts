import { defineConfig } from '@playwright/test';
import { findBrowser, thisMachine } from './build/browser.ts';
import { electronPlace, presentElectron } from './build/electron-runtime.ts';

const browser = findBrowser(thisMachine());
const hosts = presentElectron(electronPlace()) === undefined ? (['node'] as const) : (['node', 'electron'] as const);

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
    trace: 'retain-on-failure',
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
  projects: hosts.map((hostKind) => ({ name: hostKind, use: { hostKind } })),
});
