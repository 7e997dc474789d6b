import type { Browser, Page } from '@playwright/test';
import type { Measurement } from '../../build/measurement.ts';
import { allRead, filledContext, openBrowser } from './bench-browser.ts';
import { type BenchDesk, benchDesk, MANY } from './bench-desk.ts';
import { mainThreadTasks } from './trace-tasks.ts';

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
  const page = await context.newPage();
  const reading = await tracedTasks(browser, page, async () => {
    await page.goto(`${desk.origin}/queue`);
    await page.waitForSelector('[role=grid] .row');
    await allRead(page);
  });
  const rows = Number(await page.locator('[role=grid]').getAttribute('aria-rowcount'));
  const scrolling = await tracedTasks(browser, page, () => scrollToEnd(page));
  await context.close();
  const long = scrolling.filter((task) => task > LONGEST_TASK);
  return [
    { name: 'queue: rows scrolled through', value: rows, unit: 'rows' },
    {
      name: 'queue: tasks over 50 ms while scrolling end to end',
      value: long.length,
      unit: 'tasks',
      goal: '= 0',
      holds: long.length === 0,
    },
    { name: 'queue: longest task while scrolling', value: Math.max(...scrolling), unit: 'ms' },
    { name: 'queue: longest task from opening until 20,000 rows are read', value: Math.max(...reading), unit: 'ms' },
  ];
}

/** Processor time, not time of day: what else this machine does is not the queue's doing. */
async function tracedTasks(browser: Browser, page: Page, action: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await action();
  return mainThreadTasks(await browser.stopTracing());
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async (step) => {
    const scroller = document.querySelector('.grid-scroll');
    if (!scroller) throw new Error('the queue has nothing that scrolls');
    await new Promise<void>((resolve) => {
      const scroll = (): void => {
        const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
        scroller.scrollTop += step;
        if (isAtEnd) resolve();
        else requestAnimationFrame(scroll);
      };
      requestAnimationFrame(scroll);
    });
  }, STEP);
}
