import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import type { Measurement } from '../../build/measurement.ts';
import { median, openBrowser } from './bench-browser.ts';
import { type BenchDesk, benchDesk, MANY } from './bench-desk.ts';
import type { FillTimes } from './first-fill-page/page.ts';

export const name = 'first-fill';

const ROUNDS = 3;
const GOAL = 1.5;

/** Filling a new copy with 100,000 tickets against adding the same rows to the same tables and nothing else, turn by turn. */
export async function run(): Promise<readonly Measurement[]> {
  const browser = await openBrowser();
  try {
    return await compareFills(browser, await benchDesk(MANY));
  } finally {
    await browser.close();
  }
}

export async function compareFills(browser: Browser, desk: BenchDesk, count = ROUNDS): Promise<readonly Measurement[]> {
  const page = await openFillPage(browser, desk);
  const rounds: FillTimes[] = [];
  for (let index = 0; index < count; index += 1) rounds.push(await oneRound(page, `round-${index}`));
  await page.close();
  const ratio = median(rounds.map(({ fill, bare }) => fill / bare));
  return [
    { name: 'first fill: rows', value: rounds[0]?.rows ?? 0, unit: 'rows' },
    { name: 'first fill: 100,000 tickets', value: median(rounds.map(({ fill }) => fill)) / 1000, unit: 's' },
    {
      name: 'first fill: bare bulkAdd of the same rows',
      value: median(rounds.map(({ bare }) => bare)) / 1000,
      unit: 's',
    },
    { name: 'first fill ÷ bare bulkAdd', value: ratio, unit: '×', goal: `<= ${GOAL}`, holds: ratio <= GOAL },
  ];
}

async function oneRound(page: Page, title: string): Promise<FillTimes> {
  const times: FillTimes = await page.evaluate((name) => Reflect.get(globalThis, 'round')(name), title);
  return times;
}

/** A page with nothing on it, of the desk's own origin: the host sends the screen's files only, so this page is put among them. */
async function openFillPage(browser: Browser, desk: BenchDesk): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-fill-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'first-fill-page'),
    logLevel: 'warn',
    base: '/fill/',
    build: { outDir: folder, emptyOutDir: true, minify: true, target: 'chrome140', modulePreload: { polyfill: false } },
  });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(`${desk.origin}/fill/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ path: join(folder, pathname.replace('/fill/', '') || 'index.html') });
  });
  const link = new URL(await desk.link());
  await page.goto(`${desk.origin}/fill/index.html${link.hash}`);
  await page.waitForFunction(() => Reflect.has(globalThis, 'round'));
  return page;
}
