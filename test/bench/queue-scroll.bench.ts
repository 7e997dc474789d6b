import type { Browser, BrowserContext } from '@playwright/test';
import type { Measurement } from '../../build/measurement.ts';
import { allRead, filledContext, openBrowser, percentile } from './bench-browser.ts';
import { type BenchDesk, benchDesk, MANY } from './bench-desk.ts';

export const name = 'queue-scroll';

/** Pixels a frame, ten rows: far faster than anybody reads, and every frame draws rows that were not there. */
const STEP = 320;
const LONGEST_TASK = 50;

/** Scrolls 20,000 open tickets end to end; before that, watches how they are read into memory behind the first page. */
export async function run(): Promise<readonly Measurement[]> {
  const browser = await openBrowser();
  try {
    return await measureScroll(browser, await benchDesk(MANY));
  } finally {
    await browser.close();
  }
}

export async function measureScroll(browser: Browser, desk: BenchDesk): Promise<readonly Measurement[]> {
  const context = await filledContext(browser, desk);
  const reading = await readingTasks(context, desk.origin);
  const { tasks, frames, rows } = await scrollTasks(context, desk.origin);
  await context.close();
  const [longestRead, longest] = [Math.max(0, ...reading), Math.max(0, ...tasks)];
  return [
    { name: 'queue: rows scrolled through', value: rows, unit: 'rows' },
    {
      name: 'queue: tasks over 50 ms while scrolling end to end',
      value: tasks.length,
      unit: 'tasks',
      goal: '= 0',
      holds: tasks.length === 0,
    },
    {
      name: 'queue: longest such task',
      value: longest,
      unit: 'ms',
      goal: `<= ${LONGEST_TASK}`,
      holds: longest <= LONGEST_TASK,
    },
    { name: 'queue: frame while scrolling, 95 of 100', value: percentile(frames, 0.95), unit: 'ms' },
    { name: 'queue: longest task while 20,000 rows are read behind the first page', value: longestRead, unit: 'ms' },
  ];
}

/** Tasks over 50 ms from the first rows until all are read. */
async function readingTasks(context: BrowserContext, origin: string): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      const hasRows = document.querySelector('[role=grid] .row') !== null;
      for (const { duration } of list.getEntries()) if (hasRows) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${origin}/queue`);
  await page.waitForSelector('[role=grid] .row');
  await allRead(page);
  const tasks: unknown = await page.evaluate(() => Reflect.get(globalThis, 'longTasks'));
  await page.close();
  return Array.isArray(tasks) ? tasks.map(Number) : [];
}

async function scrollTasks(context: BrowserContext, origin: string) {
  const page = await context.newPage();
  await page.goto(`${origin}/queue`);
  await page.waitForSelector('[role=grid] .row');
  await allRead(page);
  const measured = await page.evaluate(async (step) => {
    const scroller = document.querySelector('.grid-scroll');
    if (!scroller) throw new Error('the queue has nothing that scrolls');
    const tasks: number[] = [];
    const frames: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    await new Promise<void>((resolve) => {
      let before = performance.now();
      const scroll = (): void => {
        const now = performance.now();
        frames.push(now - before);
        before = now;
        const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
        scroller.scrollTop += step;
        if (isAtEnd) resolve();
        else requestAnimationFrame(scroll);
      };
      requestAnimationFrame(scroll);
    });
    for (const { duration } of observer.takeRecords()) tasks.push(duration);
    return { tasks, frames };
  }, STEP);
  const rows = Number(await page.locator('[role=grid]').getAttribute('aria-rowcount'));
  await page.close();
  return { ...measured, rows };
}
