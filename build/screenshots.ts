import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, thisMachine } from './browser.ts';
import { ensureScreens } from './built.ts';
import { startProgram } from './child-process.ts';
import { inProject, say } from './project.ts';

// Takes the pictures in docs/ from the example desk, on a Thursday at 11:48 with both desks open.
// `--all --out DIR` takes every screen in two sizes, light and dark, for looking at.

interface Shot {
  readonly name: string;
  readonly role: string;
  readonly path: string;
  readonly dark?: true;
  readonly prepare?: (page: Page) => Promise<void>;
}

const MOMENT = Date.parse('2026-11-19T10:48:18Z');
const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

const shown: readonly Shot[] = [
  { name: 'queue', role: 'teamleider', path: '/queue' },
  { name: 'ticket', role: 'teamleider', path: '/queue', prepare: openTicket },
  { name: 'intake', role: 'medewerker', path: '/phone', prepare: typeCall },
  { name: 'board', role: 'teamleider', path: '/board', dark: true },
];

const further: readonly Shot[] = [
  { name: 'register-fms', role: 'vastgoed', path: '/register' },
  { name: 'register-sps', role: 'metaal', path: '/register', prepare: typeRegistration },
  { name: 'queue-administrator', role: 'metaal', path: '/queue' },
  { name: 'customers', role: 'teamleider', path: '/customers/org-voorbeeld-metaal' },
  { name: 'report-sps', role: 'teamleider', path: '/report?contract=smart-production-suite', prepare: countAll },
  { name: 'report-fms', role: 'teamleider', path: '/report?contract=smart-fms-basic', prepare: countAll },
  { name: 'report-empty', role: 'teamleider', path: '/report?period=2020-Q1', prepare: countAll },
  { name: 'report-administrator', role: 'metaal', path: '/report', prepare: countAll },
  { name: 'contract-fms', role: 'teamleider', path: '/contracts/smart-fms-basic' },
  { name: 'contract-sps', role: 'teamleider', path: '/contracts/smart-production-suite' },
  { name: 'contract-agent', role: 'medewerker', path: '/contracts/smart-production-suite' },
  {
    name: 'contract-edit',
    role: 'teamleider',
    path: '/contracts/smart-fms-basic?mode=edit',
    prepare: (page) => changeHours(page, '1600'),
  },
  {
    name: 'contract-wrong',
    role: 'teamleider',
    path: '/contracts/smart-fms-basic?mode=edit',
    prepare: (page) => changeHours(page, '1100'),
  },
  {
    name: 'what-if-quarter',
    role: 'teamleider',
    path: '/contracts/smart-production-suite?mode=what-if',
    prepare: (page) => page.getByRole('table').first().waitFor(),
  },
  { name: 'settings', role: 'teamleider', path: '/settings' },
  { name: 'attention', role: 'medewerker', path: '/attention' },
  { name: 'phone-empty', role: 'medewerker', path: '/phone' },
  { name: 'wallboard', role: 'wandbord', path: '/board', dark: true },
];

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, out: { type: 'string' }, only: { type: 'string' } },
});

ensureScreens();
const out = values.out ?? inProject('docs');
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'klokslag-screenshots-'));
const clock = join(folder, 'clock');
writeFileSync(clock, String(MOMENT - Date.now()));
const host = await startExampleHost(clock);
try {
  await takeAll();
} finally {
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function takeAll(): Promise<void> {
  const executablePath = findBrowser(thisMachine());
  if (executablePath === undefined) throw new Error('No Chromium-family browser was found on this machine.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const pages = new Map<string, Page>();
    for (const shot of values.all ? [...shown, ...further] : shown) {
      if (values.only !== undefined && !values.only.split(',').includes(shot.name)) continue;
      const page = pages.get(shot.role) ?? (await signIn(browser, shot.role));
      pages.set(shot.role, page);
      await take(page, shot);
    }
  } finally {
    await browser.close();
  }
}

async function signIn(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: sizes[0], colorScheme: 'light' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') say(`${role}: ${message.text()}`);
  });
  page.on('pageerror', (error) => say(`${role}: ${error.message}`));
  await page.goto(host.linkOf(role));
  await page.getByRole('navigation').first().waitFor();
  return page;
}

async function take(page: Page, shot: Shot): Promise<void> {
  await page.setViewportSize(sizes[0]);
  await page.goto(new URL(shot.path, host.origin).href);
  await page.getByRole('navigation').first().waitFor();
  // Everything is there: what is typed into a screen that is still being filled may not be all that it gets.
  await page.getByText('Bijgewerkt').first().waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await shot.prepare?.(page);
  for (const size of values.all ? sizes : [shot.name === 'board' ? sizes[1] : sizes[0]]) {
    for (const scheme of schemesOf(shot)) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(500);
      const suffix = values.all ? `-${size.width}-${scheme}` : '';
      await page.screenshot({ path: join(out, `${shot.name}${suffix}.png`) });
    }
  }
}

async function openTicket(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor();
  await page.getByRole('row').filter({ hasText: 'SPS b' }).first().dblclick();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('w');
}

async function countAll(page: Page): Promise<void> {
  await page.getByRole('table').first().waitFor();
}

async function typeCall(page: Page): Promise<void> {
  await page.keyboard.type('metaal');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('Onderwerp').fill('Lijn 3 krijgt geen werkorders meer');
  await page.getByLabel('Notities').click();
  await page.keyboard.type('sinds de ploegwissel van 6:15 geen nieuwe orders op lijn 3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('lijn 1 en 2 wel; herstart van de terminal hielp niet');
  await page.keyboard.press('Control+1');
}

/** The first morning of the week ends at another time; with what that moves, or what is wrong with it. */
async function changeHours(page: Page, until: string): Promise<void> {
  await page.getByRole('textbox', { name: 'maandag, regel 1, tot' }).fill(until);
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'maandag, regel 2, van' }).fill(until === '1600' ? '1630' : '1000');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Datum erbij' }).click();
  await page.keyboard.type('25-12-2026');
  await page.keyboard.press('Tab');
  await page.getByText('Nederlandse feestdagen zijn dicht').click();
  await page.waitForTimeout(1500);
}

async function typeRegistration(page: Page): Promise<void> {
  await page
    .getByLabel('Onderwerp')
    .fill('Voorraadmutaties van de nachtdienst komen niet door in de planning van vandaag');
  await page.getByLabel('Omschrijving').fill('Sinds vanochtend 06:15 ontbreken de mutaties van de nachtdienst.');
  await page.getByRole('radio').nth(1).check({ force: true });
}

interface ExampleHost {
  readonly origin: string;
  linkOf(role: string): string;
  stop(): Promise<number>;
}

async function startExampleHost(clockFile: string): Promise<ExampleHost> {
  const main = inProject('src-main', 'hosts', 'node', 'main.ts');
  const running = startProgram(process.execPath, [main, '--example', '--port', '0', '--clock', clockFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const text = await new Promise<string>((resolve, reject) => {
    let told = '';
    running.process.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      told += chunk;
      if (told.includes('Ctrl-C')) resolve(told);
    });
    void running.ended.then(() => reject(new Error(`The host ended early: ${told}`)));
  });
  const lines = text.split('\n');
  const addressOf = (line: string | undefined) => /https?:\/\/\S+#link=\S+/.exec(line ?? '')?.[0];
  const first = addressOf(lines[0]);
  if (first === undefined) throw new Error(`The host printed no address: ${text}`);
  return {
    origin: new URL(first).origin,
    linkOf(role) {
      // The lead's address stands by itself on the first line.
      const found =
        role === 'teamleider' ? first : addressOf(lines.slice(1).find((line) => line.toLowerCase().includes(role)));
      if (found === undefined) throw new Error(`The host printed no address for '${role}': ${text}`);
      return found;
    },
    stop: () => running.stop(),
  };
}

function schemesOf(shot: Shot): readonly ('light' | 'dark')[] {
  if (values.all) return ['light', 'dark'];
  return [shot.dark ? 'dark' : 'light'];
}
