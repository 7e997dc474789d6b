import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { chooseCaller } from './fixtures/phone.ts';
import { choose, expectOnline, goTo, moveClock, queueRow } from './fixtures/screen.ts';

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

  test('a lead adds a priority and a level, lets anybody report, and the phone offers it from its date on', async ({
    host,
    openAs,
  }) => {
    await addCustomers(host);
    const lead = await openAs('lead');
    await lead.goto(`${host.origin}/contracts/smart-production-suite?mode=edit`);
    const saving = lead.getByRole('complementary', { name: 'Bewaren' });

    await test.step('a priority, put on top by key, with a promise of its own', async () => {
      await lead.getByRole('button', { name: 'Prioriteit erbij' }).click();
      await expect(lead.getByRole('textbox', { name: 'nieuwe prioriteit, Letter of code' })).toBeFocused();
      await lead.keyboard.type('b');
      await lead.keyboard.press('Tab');
      await expect(lead.getByText('Deze code is er al.')).toBeVisible();
      await fill(lead, 'SPS b, Letter of code', 's');
      await lead.getByRole('textbox', { name: 'SPS s, Letter of code' }).focus();
      for (let step = 0; step < 3; step += 1) await lead.keyboard.press('Alt+ArrowUp');
      await expect(lead.getByRole('textbox', { name: 'SPS s, Letter of code' })).toBeFocused();
      await expect(lead.getByRole('listitem').filter({ hasText: 'SPS s' })).toContainText('1 van 4');
      await fill(lead, 'SPS s, Woord (nl)', 'gevaar');
      await fill(lead, 'SPS s, Woord (en)', 'danger');
      await fill(lead, 'SPS s, Omschrijving (nl)', 'Iemand loopt gevaar');
      await fill(lead, 'SPS s, Omschrijving (en)', 'Somebody is in danger');
      await choose(lead, 'reactie SPS s, Toezegging', 'Servicetijd');
      await fill(lead, 'reactie SPS s, Tijd', '2');
    });

    await test.step('what was named and taken away is a problem where it is named, and comes back', async () => {
      await lead.getByRole('button', { name: 'Verwijder SPS a' }).click();
      await expect(lead.getByText('Deze prioriteit is er niet meer.')).toHaveCount(3);
      await lead.getByRole('button', { name: 'Zet terug' }).click();
      await expect(lead.getByText('Deze prioriteit is er niet meer.')).toHaveCount(0);
      await expect(lead.getByRole('row', { name: /SPS a reactie/ })).toBeVisible();
      await lead.getByRole('button', { name: 'Verwijder Niveau 3' }).click();
      await expect(lead.getByText('Dit niveau is er niet meer.')).toHaveCount(1);
      await lead.getByRole('button', { name: 'Zet terug' }).last().click();
      await expect(lead.getByText('Dit niveau is er niet meer.')).toHaveCount(0);
    });

    await test.step('a level, a kind less, and anybody reports', async () => {
      await lead.getByRole('button', { name: 'Niveau erbij' }).click();
      await fill(lead, 'Niveau 4, Desk (nl)', 'bestuur');
      await fill(lead, 'Niveau 4, Desk (en)', 'executive board');
      await fill(lead, 'Niveau 4, Klant (nl)', 'commissarissen');
      await lead.getByText('RFC · generiek', { exact: true }).click();
      await lead.getByRole('radio', { name: 'Iedereen' }).click();
      await choose(lead, 'Niet gekozen', 'SPS a');
      await lead.getByRole('textbox', { name: 'Reden' }).fill('Gevaar gaat voor');
      await lead.keyboard.press('Control+Enter');
      await expect(lead.getByRole('textbox', { name: 'Niveau 4, Klant (en)' })).toBeFocused();
      await expect(lead.getByText('Vul dit in.')).toBeVisible();
      // The next stop after the field is the button that takes the level away.
      await fill(lead, 'Niveau 4, Klant (en)', 'supervisory board');
      await expect(lead.getByRole('button', { name: 'Verwijder Niveau 4' })).toBeFocused();
      await expect(saving.getByText('Geen deadline verschuift.')).toBeVisible();
      await lead.keyboard.press('Control+Enter');
    });

    await test.step('the contract says so', async () => {
      await lead.getByRole('link', { name: /Versie 2.*gepland/ }).click();
      await expect(lead.getByRole('row', { name: /SPS s · gevaar.*Iemand loopt gevaar.*binnen 2 u/ })).toBeVisible();
      await expect(lead.getByText('bestuur – commissarissen')).toBeVisible();
      await expect(lead.getByText('Wie belt is een hoofdgebruiker; een ander wordt aangemerkt.')).toBeVisible();
      await expect(lead.getByText('Niet gekozen telt als SPS a · hinderlijk.')).toBeVisible();
      await expect(lead.getByText('altijd SPS a · hinderlijk')).toHaveCount(3);
      await expect(lead.getByText('RFC · generiek')).toHaveCount(0);
    });

    await test.step('a call has the choice from the day on which the version begins', async () => {
      const agent = await openAs('agent');
      await agent.goto(`${host.origin}/phone`);
      await chooseCaller(agent, { search: 'anna', caller: 'Anna de Vries' });
      await expect(agent.getByRole('radio', { name: /SPS c/ })).toBeVisible();
      await expect(agent.getByRole('radio', { name: /SPS s/ })).toHaveCount(0);
      await agent.keyboard.press('Shift+F4');
      await moveClock(host, '2026-11-20T09:00:00+01:00', agent);
      await chooseCaller(agent, { search: 'anna', caller: 'Anna de Vries' });
      const priorities = agent.getByRole('radiogroup', { name: /Prioriteit/ }).getByRole('radio');
      await expect(priorities).toHaveCount(4);
      await expect(priorities.first()).toHaveAccessibleName(/^SPS s gevaar, Iemand loopt gevaar, Reactie 2 u/);
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
    await lead.getByRole('button', { name: 'Prioriteit erbij' }).click();
    await lead.getByRole('button', { name: 'Verwijder FMS A' }).click();
    await lead.getByRole('button', { name: 'Niveau erbij' }).click();
    await lead.getByRole('button', { name: 'Verwijder Niveau 2' }).click();
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
