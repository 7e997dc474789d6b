import type { Browser } from '@playwright/test';
import type { Measurement } from '../../build/measurement.ts';
import { allRead, filledContext, openBrowser, percentile } from './bench-browser.ts';
import { type BenchDesk, benchDesk, MANY } from './bench-desk.ts';
import { beatTasks } from './trace-tasks.ts';

export const name = 'board-tick';

const SECONDS = 60;
const GOAL = 1;

/**
 * What the board costs the main thread each second with 20,000 open tickets: the whole task of its timer, drawing in React included. What
 * crosses from one lane into another moves when the thread is idle, after the figures: measured by itself.
 */
export async function run(): Promise<readonly Measurement[]> {
  const browser = await openBrowser();
  try {
    return await measureTicks(browser, await benchDesk(MANY));
  } finally {
    await browser.close();
  }
}

export async function measureTicks(browser: Browser, desk: BenchDesk): Promise<readonly Measurement[]> {
  const context = await filledContext(browser, desk);
  const page = await context.newPage();
  await page.goto(`${desk.origin}/queue`);
  await page.waitForSelector('[role=grid] .row');
  await allRead(page);
  await page.evaluate(() => {
    history.pushState(undefined, '', '/board');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.waitForSelector('.board');
  await page.waitForTimeout(3000);
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
  });
  await page.waitForTimeout(SECONDS * 1000);
  const { beats: ticks, moves } = beatTasks(await browser.stopTracing());
  await context.close();
  const p95 = percentile(ticks, 0.95);
  return [
    { name: 'board: ticks measured, 20,000 open tickets', value: ticks.length, unit: 'ticks' },
    { name: 'board: main thread for a tick, median', value: percentile(ticks, 0.5), unit: 'ms' },
    {
      name: 'board: main thread for a tick, 95 of 100',
      value: p95,
      unit: 'ms',
      goal: `<= ${GOAL}`,
      holds: p95 <= GOAL,
    },
    { name: 'board: moving what crossed, when idle, 95 of 100', value: percentile(moves, 0.95), unit: 'ms' },
  ];
}
