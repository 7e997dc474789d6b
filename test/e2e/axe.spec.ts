import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/desk-test.ts';
import { chooseCaller } from './fixtures/phone.ts';
import { choose, expectKept, expectOnline, goTo, queueRow } from './fixtures/screen.ts';

test.use({ desk: 'example' });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('no screen of the desk has a barrier, by day or by night', async ({ openAs }) => {
  const page = await openAs('lead', { name: 'Bram Bos' });
  await expectOnline(page);
  await expect(page.getByRole('grid', { name: 'Meldingen' })).toBeVisible();

  await test.step('queue, with the preview and without', async () => {
    await check(page, 'queue with preview');
    await page.keyboard.press('v');
    await check(page, 'queue');
  });

  await test.step('a ticket with the explanation of its deadline', async () => {
    await queueRow(page, /SPS b.*In behandeling/)
      .first()
      .click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Klok' })).toBeVisible();
    await page.keyboard.press('w');
    await expect(page.getByRole('region', { name: 'Waarom deze deadline?' })).toBeVisible();
    await check(page, 'ticket with explanation');
    await page.keyboard.press('r');
    await check(page, 'ticket with composer');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+!');
    await expect(page.getByRole('radiogroup', { name: 'Welke prioriteit?' })).toBeVisible();
    await check(page, 'ticket with priorities');
    await page.keyboard.press('Escape');
    for (const [key, title] of [
      ['c', 'Toets'],
      ['d', 'Zet door'],
      ['e', 'Escaleer'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
      await check(page, `ticket with '${title}' open`);
      await page.keyboard.press('Escape');
    }
  });

  await test.step('a ticket of an unknown sender', async () => {
    await goTo(page, 'Wachtrij');
    await queueRow(page, 'Onbekende afzender').first().click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Melding \d+/ })).toBeVisible();
    await page.keyboard.press('u');
    await check(page, 'unknown sender');
  });

  await test.step('the phone, empty and filled', async () => {
    await goTo(page, 'Telefoon');
    await expect(page.getByRole('searchbox', { name: /Beller/ })).toBeFocused();
    await check(page, 'phone empty');
    await chooseCaller(page, { search: 'anna', caller: 'Anna de Vries' });
    await page.keyboard.type('Etiket mist de partijcode');
    await page.keyboard.press('Control+1');
    await check(page, 'phone filled');
  });

  await test.step('board, customers and settings', async () => {
    await goTo(page, 'Bord');
    await expect(page.getByRole('region', { name: /^Vandaag/ })).toBeVisible();
    await check(page, 'board');
    await goTo(page, 'Rapportage');
    await expect(page.getByRole('table', { name: 'Reactie' })).toBeVisible();
    await check(page, 'report');
    await choose(page, 'Contract', 'Smart Production Suite');
    await expect(page.getByRole('table', { name: 'Oplossing' })).toBeVisible();
    await check(page, 'report, Smart Production Suite');
    await goTo(page, 'Klanten');
    await page.getByRole('link', { name: /Voorbeeld Metaal/ }).click();
    await expect(page.getByRole('heading', { name: 'Voorbeeld Metaal' })).toBeVisible();
    await check(page, 'customer');
    await page.getByRole('button', { name: 'Wijzig' }).first().click();
    await expect(page.getByRole('group', { name: 'Escalatielijn' })).toBeVisible();
    await check(page, 'customer with its ladder');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nieuwe klant' }).click();
    await check(page, 'new customer');
    await goTo(page, 'Instellingen');
    await expect(page.getByRole('region', { name: 'Toegang' })).toBeVisible();
    await check(page, 'settings');
  });

  await test.step('palette and keys', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Opdrachten' })).toBeVisible();
    await check(page, 'palette');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Opdrachten' })).toBeHidden();
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog', { name: 'Alle toetsen' })).toBeVisible();
    await check(page, 'keys');
  });
});

test('no screen of an administrator, a wallboard or a stranger has one either', async ({
  host,
  openAs,
  newBrowser,
}) => {
  const administrator = await openAs('administrator', { organisation: 'org-voorbeeld-metaal', name: 'Anna de Vries' });
  await expectOnline(administrator);
  await check(administrator, 'queue of an administrator');
  await goTo(administrator, 'Registreren');
  await expect(administrator.getByRole('heading', { name: 'Nieuwe melding' })).toBeVisible();
  await check(administrator, 'register, Smart Production Suite');
  await expectKept(administrator);
  await administrator.context().setOffline(true);
  await administrator.getByRole('textbox', { name: 'Onderwerp' }).fill('Order blijft hangen');
  await administrator.getByRole('textbox', { name: 'Omschrijving' }).fill('Sinds vanochtend.');
  await choose(administrator, 'Soort', 'Incident · bug');
  await administrator.getByRole('radio', { name: /^SPS b/ }).check({ force: true });
  await administrator.getByRole('button', { name: 'Verstuur melding' }).click();
  await administrator.keyboard.press('Control+k');
  await administrator.keyboard.type('ga naar wat aandacht vraagt');
  await administrator.keyboard.press('Enter');
  await expect(administrator.getByRole('region', { name: 'Wacht op verbinding' })).toBeVisible();
  await check(administrator, 'attention with something in it');
  await administrator.context().setOffline(false);
  await expect(administrator.getByText('Alles is verstuurd')).toBeVisible();
  await check(administrator, 'attention empty');

  const other = await openAs('administrator', { organisation: 'org-voorbeeld-vastgoed', name: 'Karin Jansen' });
  await goTo(other, 'Registreren');
  await expect(other.getByRole('radio', { name: /^FMS A/ })).toBeAttached();
  await check(other, 'register, Smart FMS');

  const wallboard = await openAs('wallboard');
  await expect(wallboard.getByRole('region', { name: /^Vandaag/ })).toBeVisible();
  await check(wallboard, 'wallboard');

  const stranger = await (await newBrowser()).newPage();
  await stranger.goto(host.origin);
  await expect(stranger.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  await check(stranger, 'sign-in');
});

/** Collects instead of stopping at the first: one run tells all there is to mend. By night only the colours are others. */
async function check(page: Page, screen: string): Promise<void> {
  const looks = [
    { colorScheme: 'light', axe: new AxeBuilder({ page }).withTags(rules) },
    { colorScheme: 'dark', axe: new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']) },
  ] as const;
  for (const { colorScheme, axe } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html}`).join(' | ')}`,
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

/** Colours on their way from one look to the other are nobody's. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
