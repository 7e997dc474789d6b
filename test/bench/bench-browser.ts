import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser, thisMachine } from '../../build/browser.ts';
import type { BenchDesk } from './bench-desk.ts';

const FILL_LIMIT = 600_000;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(thisMachine()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A browser that has this desk's copy in full. */
export async function filledContext(browser: Browser, desk: BenchDesk): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' });
  const page = await context.newPage();
  await page.goto(await desk.link());
  await page.waitForSelector('[role=grid] .row', { timeout: FILL_LIMIT });
  await allRead(page);
  await page.close();
  return context;
}

/** Waits until the queue has read everything that is open. */
export async function allRead(page: Page): Promise<void> {
  const count = () => page.locator('[role=grid]').getAttribute('aria-rowcount');
  for (let before = '', same = 0; same < 4; ) {
    const now = (await count()) ?? '';
    same = now === before ? same + 1 : 0;
    before = now;
    await page.waitForTimeout(250);
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
