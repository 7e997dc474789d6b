import type { Locator, Page } from '@playwright/test';
import { addCustomers, phoneIn, subjectsInJournal } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { chooseCaller, saveCall } from './fixtures/phone.ts';
import { expectKept, expectOnline, goTo, queueRow } from './fixtures/screen.ts';
import { test as windowTest } from './fixtures/window-test.ts';

test.describe('the phone', () => {
  test.use({ deskTime: '2026-11-19T09:00:05+01:00' });

  test('takes four calls one after the other without a mouse: a new ticket, one more on a ticket, one solved, one without', async ({
    host,
    openAs,
  }) => {
    await addCustomers(host);
    await phoneIn(host, 'known', 'Planning toont de verkeerde week');
    const page = await openAs('agent', { name: 'Sanne Smit' });
    await expectOnline(page);

    await test.step('somebody unknown: a contact made on the spot, and a ticket', async () => {
      await page.keyboard.press('n');
      await expect(page.getByRole('searchbox', { name: /Beller/ })).toBeFocused();
      await page.keyboard.press('Alt+n');
      await expect(page.getByRole('textbox', { name: 'Naam' })).toBeFocused();
      await page.keyboard.type('Piet Bakker');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('option', { name: 'Voorbeeld Vastgoed' })).toBeVisible();
      await page.keyboard.type('Voorbeeld V');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('receptie');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: 'Onderwerp' })).toBeFocused();
      await page.keyboard.type('Deur 4 opent niet');
      await expect(page.getByText('Geen hoofdgebruiker.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Dit legt de melding vast' })).toContainText('Naar vermogen');
      await saveCall(page, 'Deur 4 opent niet');
    });

    await test.step('the next call begins at once, and goes with a ticket that is open', async () => {
      await chooseCaller(page, { search: '0850002201', caller: 'Anna de Vries' });
      await page.keyboard.press('Tab');
      await page.keyboard.type('Ook week 48 staat verkeerd.');
      await page.keyboard.press('F6');
      await expect(page.getByText('gekozen')).toBeVisible();
      await page.keyboard.press('F6');
      await expect(page.getByText(/^Gesprek toegevoegd aan \d+\.$/)).toBeVisible();
    });

    await test.step('a question, answered on the phone', async () => {
      await chooseCaller(page, { search: 'vries', caller: 'Anna de Vries' });
      await page.keyboard.type('Hoe druk ik een weeklijst af?');
      await page.keyboard.press('Alt+2');
      await expect(page.getByText('Deze soort is altijd SPS a.')).toBeVisible();
      await page.keyboard.press('F7');
      await expect(page.getByRole('textbox', { name: 'Oplossing, zoals verteld' })).toBeFocused();
      await page.keyboard.type('Via het menu Lijsten.');
      await page.keyboard.press('F7');
      await expect(page.getByText('Melding bewaard: Hoe druk ik een weeklijst af?')).toBeVisible();
    });

    await test.step('a call that is no ticket', async () => {
      await expect(page.getByRole('searchbox', { name: /Beller/ })).toBeFocused();
      await page.keyboard.type('020 123 45 67');
      await tabTo(page, page.getByRole('textbox', { name: 'Notities' }));
      await page.keyboard.type('Verkeerd verbonden.');
      await page.keyboard.press('Shift+F2');
      await expect(page.getByText('Gesprek bewaard.')).toBeVisible();
    });

    await goTo(page, 'Wachtrij');
    await expect(queueRow(page, 'Deur 4 opent niet')).toContainText('Naar vermogen');
    await expect(queueRow(page, 'Planning toont de verkeerde week')).toHaveCount(1);
    await expect(queueRow(page, 'weeklijst')).toHaveCount(0);
    await expectOnline(page);
    expect(await subjectsInJournal(host)).toEqual([
      'Planning toont de verkeerde week',
      'Deur 4 opent niet',
      'Hoe druk ik een weeklijst af?',
    ]);
    const { events } = await host.call('journal.since', { cursor: 0, limit: 5000 });
    expect(
      events.flatMap(({ body }) => (body.type === 'call.logged' ? [body.notes.replace(/^\d\d:\d\d +/, '')] : [])),
    ).toEqual(['Sinds vanochtend.', '', 'Ook week 48 staat verkeerd.', '', 'Verkeerd verbonden.']);
  });
  test('takes another caller in place of the one that was chosen', async ({ host, openAs }) => {
    await addCustomers(host);
    const page = await openAs('agent', { name: 'Sanne Smit' });
    await expectOnline(page);
    await page.keyboard.press('n');
    await chooseCaller(page, { search: 'anna', caller: 'Anna de Vries' });
    await page.keyboard.type('Deur 4 opent niet');
    await page.keyboard.press('F3');
    await page.keyboard.press('Control+a');
    await chooseCaller(page, { search: 'karin', caller: 'Karin Jansen' });
    await saveCall(page, 'Deur 4 opent niet');
    await goTo(page, 'Wachtrij');
    await expect(queueRow(page, 'Deur 4 opent niet')).toContainText('Voorbeeld Vastgoed');
  });

  test('hears what is typed right after the key that opens it, and lets no screen before it answer', async ({
    host,
    openAs,
  }) => {
    await addCustomers(host);
    await phoneIn(host, 'known', 'Planning toont de verkeerde week');
    const page = await openAs('agent', { name: 'Sanne Smit' });
    await expectOnline(page);
    await expectKept(page);
    await expect(queueRow(page, 'Planning toont de verkeerde week')).toBeVisible();
    await page.keyboard.type('nanna');
    await expect(page.getByRole('searchbox', { name: /Beller/ })).toHaveValue('anna');
    await page.keyboard.press('Escape');
    await expect(queueRow(page, 'Planning toont de verkeerde week')).toContainText('Nieuw');
  });
});

windowTest.describe('the queue', () => {
  windowTest.use({ desk: 'example' });

  windowTest('is worked through without a mouse', { tag: '@every-host' }, async ({ window: page }) => {
    const grid = page.getByRole('grid', { name: 'Meldingen' });
    await expect(chosen(grid)).toHaveAttribute('data-index', '0');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(chosen(grid)).toHaveAttribute('data-index', '1');

    await changesList(grid, () => page.keyboard.press('3'));
    await expect(chosen(grid).getByRole('gridcell', { name: 'niemand' })).toBeVisible();
    const subject = (await chosen(grid).getByRole('gridcell').nth(3).getAttribute('title')) ?? '';
    expect(subject).not.toBe('');
    await page.keyboard.press('a');
    await expect(queueRow(page, subject)).toContainText('In behandeling');
    await changesList(grid, () => page.keyboard.press('2'));
    await page.keyboard.press('/');
    await page.keyboard.type(subject);
    await page.keyboard.press('Enter');
    await expect(queueRow(page, subject)).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: subject })).toBeVisible();
    await page.keyboard.press('t');
    await expect(page.getByRole('textbox', { name: 'Telefonisch verteld' })).toBeFocused();
    await page.keyboard.type('Er wordt aan gewerkt.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Er wordt aan gewerkt.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Telefonisch verteld' })).toBeHidden();
    await page.keyboard.press('o');
    await expect(page.getByRole('textbox', { name: 'Oplossing' })).toBeFocused();
    await page.keyboard.type('Verholpen.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Melding \d+ opgelost\.$/)).toBeVisible();
    await page.keyboard.press('x');
    await expect(page.getByRole('textbox', { name: 'Waarom wordt de melding gesloten?' })).toBeFocused();
    await page.keyboard.type('Bevestigd door de klant');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Melding \d+ gesloten\.$/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(grid.or(page.getByText('Geen melding past bij dit filter'))).toBeVisible();
    await expect(queueRow(page, subject)).toHaveCount(0);
  });

  windowTest('speaks English when asked, and Dutch again', { tag: '@every-host' }, async ({ window: page }) => {
    await expect(page.getByRole('grid', { name: 'Meldingen' })).toBeVisible();
    await give(page, 'switch to english');
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
    await expect(
      page.getByRole('grid', { name: 'Tickets' }).getByRole('columnheader', { name: 'Subject' }),
    ).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
    await page.reload();
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
    await give(page, 'schakel naar');
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  });
});

function chosen(grid: Locator): Locator {
  return grid.locator('[role="row"][aria-selected="true"]');
}

/** Does what shows another list, and waits until it stands there: a key that comes in between belongs to neither. */
async function changesList(grid: Locator, change: () => Promise<void>): Promise<void> {
  const before = (await grid.getAttribute('aria-rowcount')) ?? '';
  await change();
  await expect(grid).not.toHaveAttribute('aria-rowcount', before);
}

/** By the palette. */
async function give(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** As somebody does who wants to get there: until it has the focus. */
async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let pressed = 0; pressed < 12; pressed += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(field).toBeFocused();
}
