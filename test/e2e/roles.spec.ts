import type { Page } from '@playwright/test';
import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { expectOnline, goTo, queueRow } from './fixtures/screen.ts';

test.use({ deskTime: '2026-11-19T09:00:05+01:00' });

const theirs = 'Weeglijst drukt dubbele regels af';
const own = 'Zalen zijn dubbel geboekt';
const note = 'De klant heeft dit zelf veroorzaakt.';

test('an administrator sees the tickets of their own customer, and nothing that the desk keeps to itself', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'theirs', theirs);
  const administrator = await openAs('administrator', { organisation: 'vastgoed', name: 'Karin Jansen' });
  await register(administrator, own);
  const ticketId = await idOf(administrator, own);
  await host.command({ type: 'ticket.note', ticketId, text: note });
  await host.command({ type: 'ticket.reply', ticketId, text: 'We kijken ernaar.', via: 'portal', attachments: [] });
  await expect(administrator.getByText('We kijken ernaar.')).toBeVisible();

  expect(await rail(administrator)).toEqual(['Wachtrij', 'Registreren', 'Contracten', 'Rapportage', 'Instellingen']);
  await goTo(administrator, 'Wachtrij');
  await expect(queueRow(administrator, own)).toBeVisible();
  await expect(queueRow(administrator, theirs)).toHaveCount(0);
  for (const path of ['/board', '/customers', '/phone']) {
    await administrator.goto(`${host.origin}${path}`);
    await expect(administrator).toHaveURL(`${host.origin}/queue`);
  }
  const copy = await everythingKept(administrator);
  expect(copy).toContain(own);
  expect(copy).not.toContain(theirs);
  expect(copy).not.toContain(note);
  expect(copy).not.toContain('Anna de Vries');
});

test('a wallboard shows the board and holds no personal data', async ({ host, openAs }) => {
  await addCustomers(host);
  await host.command({ type: 'person.save', personId: 'tom', name: 'Tom de Wit', role: 'agent', active: true });
  await phoneIn(host, 'theirs', theirs);
  await host.command({ type: 'ticket.handOver', ticketId: 'theirs', to: 'tom', note });
  const wallboard = await openAs('wallboard');
  const today = wallboard.getByRole('region', { name: 'Vandaag: 1' });
  await expect(today).toContainText('Voorbeeld Metaal');
  await expect(today).toContainText('17:00');
  expect(await rail(wallboard)).toEqual(['Bord']);
  const shown = await wallboard.locator('body').innerText();
  const copy = await everythingKept(wallboard);
  expect(copy).toContain('Voorbeeld Metaal');
  for (const secret of [theirs, note, 'Anna', 'Tom de Wit', 'Sinds vanochtend', '850002201']) {
    expect(shown).not.toContain(secret);
    expect(copy).not.toContain(secret);
  }
});

test('a link works once, and withdrawing it signs out at once and takes the copy away', async ({
  host,
  newBrowser,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'theirs', theirs);
  const address = await host.linkFor('agent', { name: 'Sanne Smit' });
  const agent = await (await newBrowser()).newPage();
  await agent.goto(address);
  await expect(queueRow(agent, theirs)).toBeVisible();

  const stranger = await (await newBrowser()).newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole('heading', { name: 'Deze link is al gebruikt of ingetrokken' })).toBeVisible();

  const lead = await (await newBrowser()).newPage();
  await lead.goto(host.lines[0] ?? '');
  await expectOnline(lead);
  await goTo(lead, 'Instellingen');
  await lead.getByRole('button', { name: 'Trek in Sanne Smit' }).click();
  const sure = lead.getByRole('alertdialog', { name: 'Deze koppeling intrekken?' });
  await sure.getByRole('button', { name: 'Trek in' }).click();
  await expect(agent.getByRole('heading', { name: 'Afgemeld' })).toBeVisible();
  await expect(agent.getByText(theirs)).toHaveCount(0);
  await expect.poll(() => everythingKept(agent)).not.toContain(theirs);
  await agent.reload();
  await expect(agent.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
});

async function register(page: Page, subject: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Onderwerp' }).fill(subject);
  await page.getByRole('textbox', { name: 'Omschrijving' }).fill('Twee gezelschappen per zaal.');
  await page.getByRole('radio', { name: /^FMS B/ }).check({ force: true });
  await page.keyboard.press('F2');
}

async function idOf(page: Page, subject: string): Promise<string> {
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await expectOnline(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function rail(page: Page): Promise<readonly string[]> {
  return page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').allInnerTexts();
}

/** Everything this browser keeps for this address, as one text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        rows.push(name, await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify([rows, { ...localStorage }]);
  });
}
