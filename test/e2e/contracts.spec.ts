import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { expectOnline, goTo, queueRow } from './fixtures/screen.ts';

const blocked = 'Weeglijst drukt dubbele regels af';
const critical = 'Lijn 3 staat stil';

test.describe('on a Thursday', () => {
  test.use({ deskTime: '2026-11-19T09:00:00+01:00' });

  test('a lead closes Fridays from tomorrow, sees which deadlines move, and everybody’s queue follows', async ({
    host,
    openAs,
  }) => {
    await addCustomers(host);
    await phoneIn(host, 'blocked', blocked);
    await host.command({ type: 'ticket.reply', ticketId: 'blocked', text: 'Gezien.', via: 'phone', attachments: [] });
    await phoneIn(host, 'critical', critical, 'c');
    host.setClock('2026-11-19T09:40:00+01:00');
    const agent = await openAs('agent');
    await expectOnline(agent);
    // P7: 45 h from Thursday 09:00 is 8.5 h, four days of 9 h and half an hour. P6: 30 minutes were over at 09:30.
    await expect(queueRow(agent, blocked)).toContainText('do 26 nov 09:00');
    await expect(queueRow(agent, critical)).toContainText('09:30');

    const lead = await openAs('lead');
    await goTo(lead, 'Contracten');
    await lead.getByRole('link', { name: /Smart Production Suite/ }).click();
    await expect(lead.getByRole('link', { name: /Versie 1.*geldt nu.*Meegeleverd/ })).toBeVisible();
    await lead.keyboard.press('e');
    await expect(lead.getByRole('heading', { name: 'Nieuwe versie van Smart Production Suite' })).toBeVisible();
    const saving = lead.getByRole('complementary', { name: 'Bewaren' });
    await expect(saving.getByText('Geen deadline verschuift.')).toBeVisible();

    await test.step('what would move is told before it is saved', async () => {
      await lead.getByRole('button', { name: 'Verwijder vrijdag, regel 1' }).click();
      await expect(saving.getByText('2 deadlines verschuiven: 2 later, 0 eerder.')).toBeVisible();
      await expect(saving.getByText(/Wat geweest is blijft/)).toBeVisible();
      const [largest, next] = [saving.getByRole('listitem').nth(0), saving.getByRole('listitem').nth(1)];
      // Half an hour is left on Monday 30 November: Friday 20 and Friday 27 do not count.
      await expect(largest).toContainText(/Voorbeeld Metaal.*oplossing.*do 26 nov 09:00.*ma 30 nov 09:00.*4 d later/);
      // P7: 9 h of a working day: 8.5 h on Thursday, half an hour on Friday, or on Monday. The missed response stays.
      await expect(next).toContainText(/oplossing.*vr 09:00.*ma 09:00.*3 d later/);
    });

    await test.step('a mistake is named at its field and nothing is sent', async () => {
      await fill(lead, 'maandag, regel 1, tot', '8');
      await expect(lead.getByText('Het einde ligt niet na het begin.').first()).toBeVisible();
      await expect(saving.getByText('De deadlines worden getoond zodra de velden kloppen.')).toBeVisible();
      await fill(lead, 'maandag, regel 1, tot', '1730');
      await fill(lead, 'Geldt vanaf', '18-11-2026');
      await expect(saving.getByText('Dit moment is voorbij.')).toBeVisible();
      await fill(lead, 'Geldt vanaf', '20-11-2026');
      await lead.getByRole('button', { name: 'Bewaar versie' }).click();
      await expect(saving.getByRole('textbox', { name: 'Reden' })).toBeFocused();
      await expect(saving.getByText('Vul dit in.')).toBeVisible();
    });

    await test.step('it is saved, stands among the versions, and moves the queue of another', async () => {
      await lead.keyboard.type('Vrijdag dicht in overleg met de klant');
      await lead.keyboard.press('Control+Enter');
      const version = lead.getByRole('link', { name: /Versie 2.*gepland/ });
      await expect(version).toContainText('Vrijdag dicht in overleg met de klant');
      await expect(queueRow(agent, blocked)).toContainText('ma 30 nov 09:00');
      await expect(queueRow(agent, critical)).toContainText('09:30');
      await version.click();
      await expect(lead.getByRole('row', { name: /vrijdag dicht/ })).toBeVisible();
    });

    await test.step('the next version begins as the one that is planned, and says that it takes its place', async () => {
      await lead.keyboard.press('e');
      await expect(lead.getByText('Begint als versie 2.')).toBeVisible();
      await expect(saving.getByText('Vervangt versie 2, die op hetzelfde moment zou ingaan.')).toBeVisible();
      await expect(lead.getByRole('textbox', { name: 'vrijdag, regel 1, van' })).toHaveCount(0);
    });
  });

  test('an administrator reads what was agreed with their own organisation, and changes nothing', async ({
    host,
    openAs,
  }) => {
    await addCustomers(host);
    const administrator = await openAs('administrator', { organisation: 'vastgoed', name: 'Karin Jansen' });
    await goTo(administrator, 'Contracten');
    await expect(administrator.getByRole('heading', { name: 'Smart FMS Basic' })).toBeVisible();
    await expect(administrator.getByText('Smart Production Suite')).toHaveCount(0);
    await expect(administrator.getByRole('row', { name: /maandag 09:00–12:30, 13:00–17:00/ })).toBeVisible();
    await expect(administrator.getByRole('button', { name: /Nieuwe versie|Wat als/ })).toHaveCount(0);
    await administrator.goto(`${host.origin}/contracts/smart-fms-basic?mode=edit`);
    await expect(administrator.getByRole('row', { name: /maandag/ })).toBeVisible();
    await expect(administrator.getByRole('button', { name: 'Bewaar versie' })).toHaveCount(0);
  });

  test('a version made without a connection waits, and is there when the line is back', async ({ host, openAs }) => {
    await addCustomers(host);
    const lead = await openAs('lead');
    await expectOnline(lead);
    await goTo(lead, 'Contracten');
    await lead.getByRole('button', { name: 'Nieuwe versie' }).click();
    await expect(lead.getByRole('heading', { name: 'Nieuwe versie van Smart FMS Basic' })).toBeVisible();
    await lead.context().setOffline(true);
    await lead.getByText('Nederlandse feestdagen zijn dicht').click();
    await lead.getByRole('textbox', { name: 'Reden' }).fill('Feestdagen dicht');
    await lead.keyboard.press('Control+Enter');
    await expect(lead.getByText('Een nieuwe versie wacht op verbinding')).toBeVisible();
    await expect(lead.getByRole('link', { name: /Versie 2/ })).toHaveCount(0);
    await lead.context().setOffline(false);
    await expect(lead.getByRole('link', { name: /Versie 2.*gepland/ })).toContainText('Feestdagen dicht');
    await expect(lead.getByText('Een nieuwe versie wacht op verbinding')).toHaveCount(0);
  });

  test('no contract screen has a fault that a machine can find', async ({ host, openAs }) => {
    await addCustomers(host);
    await phoneIn(host, 'blocked', blocked);
    const lead = await openAs('lead');
    await goTo(lead, 'Contracten');
    await expect(lead.getByRole('row', { name: /maandag/ })).toBeVisible();
    await check(lead, 'a contract');
    await lead.getByRole('radio', { name: 'Tabel' }).click();
    await check(lead, 'the year as a table');
    await lead.keyboard.press('e');
    await lead.getByRole('button', { name: 'Datum erbij' }).click();
    await lead.getByRole('button', { name: 'Verwijder vrijdag, regel 1' }).click();
    await fill(lead, 'maandag, regel 1, tot', '8');
    await lead.getByRole('button', { name: 'Bewaar versie' }).click();
    await expect(lead.getByText('Deze datum bestaat niet.')).toBeVisible();
    await check(lead, 'a version being written, with mistakes');
    await lead.goto(`${host.origin}/contracts/smart-production-suite?mode=what-if`);
    await expect(lead.getByRole('table')).toHaveCount(1);
    await check(lead, 'a quarter under another version');
  });
});

test.describe('before Christmas', () => {
  test.use({ deskTime: '2026-12-23T09:00:00+01:00' });

  test('what if holidays were closed: both deadlines side by side, and nothing changes', async ({ host, openAs }) => {
    await addCustomers(host);
    await phoneIn(host, 'blocked', blocked);
    const agent = await openAs('agent');
    await queueRow(agent, blocked).dblclick();
    await expect(agent.getByRole('heading', { name: new RegExp(blocked) })).toBeVisible();
    await agent.keyboard.press('Shift+W');
    // 45 h from Wednesday 09:00: Wednesday 30 December 09:00 with Friday the 25th as a working day, a day later without.
    const resolution = agent.getByRole('row', { name: /^oplossing/ });
    await expect(resolution).toContainText(/wo 30 dec 09:00.*loopt.*do 31 dec 09:00.*loopt.*1 d later/);
    await agent.getByRole('button', { name: 'In plaats daarvan' }).click();
    await agent.getByRole('option', { name: 'Versie 1', exact: true }).click();
    await expect(resolution).toContainText('gelijk');
    await agent.keyboard.press('Escape');
    await expect(agent.getByRole('heading', { name: new RegExp(blocked) })).toBeVisible();
    await expect(agent.getByText('wo 30 dec 09:00').first()).toBeVisible();
  });
});

async function fill(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(text);
  await page.keyboard.press('Tab');
}

async function check(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html}`).join(' | ')}`,
    );
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}
