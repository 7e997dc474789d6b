import type { BrowserContext } from '@playwright/test';
import type { Measurement } from '../../build/measurement.ts';
import { filledContext, median, openBrowser } from './bench-browser.ts';
import { type BenchDesk, benchDesk, FEW, MANY } from './bench-desk.ts';

export const name = 'start';

const ROUNDS = 15;
const GOAL = 1.3;

/** From opening the page to the first rows of the queue on the screen: with 100,000 tickets in the copy against 60, turn by turn. */
export async function run(): Promise<readonly Measurement[]> {
  const browser = await openBrowser();
  try {
    return await compareStarts(browser, await benchDesk(MANY), await benchDesk(FEW));
  } finally {
    await browser.close();
  }
}

export async function compareStarts(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  many: BenchDesk,
  few: BenchDesk,
): Promise<readonly Measurement[]> {
  const big = await filledContext(browser, many);
  const small = await filledContext(browser, few);
  const rounds: { readonly big: number; readonly small: number }[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const measured = { small: await firstRows(small, few.origin), big: await firstRows(big, many.origin) };
    // The first rounds warm both up.
    if (round >= 0) rounds.push(measured);
  }
  await Promise.all([big.close(), small.close()]);
  const bigStart = median(rounds.map((round) => round.big));
  const smallStart = median(rounds.map((round) => round.small));
  const ratio = bigStart / smallStart;
  return [
    { name: 'start: first queue rows, 100,000 tickets (20,000 open)', value: bigStart, unit: 'ms' },
    { name: 'start: first queue rows, 60 tickets', value: smallStart, unit: 'ms' },
    { name: 'start: 100,000 tickets ÷ 60', value: ratio, unit: '×', goal: `<= ${GOAL}`, holds: ratio <= GOAL },
  ];
}

/** Milliseconds from the start of the navigation to the frame after the first rows were drawn. */
async function firstRows(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/queue`, { waitUntil: 'commit' });
  const shown = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelectorAll('[role=grid] .row').length < 10) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now()));
        };
        look();
      }),
  );
  await page.close();
  return shown;
}
