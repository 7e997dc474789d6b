import type { Locator, Page } from '@playwright/test';
import { addCustomers, phoneIn } from './fixtures/customers.ts';
import type { DeskHost } from './fixtures/desk-host.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { choose, goTo } from './fixtures/screen.ts';

/*
 * Smart Production Suite, open 08:30–17:30. By hand, as it stands on Tuesday 17 November 2026 at 15:30:
 *  - Monday 09:00, four of type b, response 8 h → 17:00: two answered in time, one at 17:10 (10 m late); solved within 45 h, all running.
 *  - Monday 09:00, one of type c by phone: answered at 09:10; solved within 9 h → Tuesday 09:00, which nobody did: 6 h 30 m late by now.
 *  - Tuesday 09:00, one of type b: response → 17:00, in 1 h 30 m; one of type a: response 24 h, no planned release.
 * Response b: 4 tickets, 2 met, 1 missed, 1 running; 90 % of 4 bears no miss. Resolution b: 4 running; 75 % of 4 bears one.
 */
const monday = (time: string) => `2026-11-16T${time}:05+01:00`;
const tuesday = (time: string) => `2026-11-17T${time}:05+01:00`;
test.use({ deskTime: monday('09:00') });

const lateSubject = 'Weeglijst drukt dubbele regels af';

test('a quarter is counted as by hand, and leads to what was missed', async ({ host, openAs }) => {
  await makeTickets(host);
  const lead = await openAs('lead');
  await goTo(lead, 'Rapportage');
  await choose(lead, 'Contract', 'Smart Production Suite');
  await expect(lead.getByRole('heading', { name: /^4e kwartaal 2026/ })).toBeVisible();

  await expect(line(lead, 'Reactie', 'SPS c')).toHaveText(['1', '1', '0', '0', '100,0 %']);
  await expect(line(lead, 'Reactie', 'SPS b')).toHaveText(['4', '2', '1', '1', '66,6 %']);
  await expect(line(lead, 'Reactie', 'SPS a')).toHaveText(['1', '0', '0', '1', '–']);
  await expect(line(lead, 'Oplossing', 'SPS c')).toHaveText(['1', '0', '1', '0', '0,0 %']);
  await expect(line(lead, 'Oplossing', 'SPS b')).toHaveText(['4', '0', '0', '4', '–']);
  await expect(line(lead, 'Oplossing', 'SPS a')).toHaveText(['0', '0', '0', '0', '–']);

  await expect(row(lead, 'Reactie', 'SPS c')).toContainText('99 % binnen 30 m');
  await expect(row(lead, 'Reactie', 'SPS b')).toContainText('1 misser te veel; er is geen foutmarge');
  await expect(row(lead, 'Oplossing', 'SPS b')).toContainText('Nog 1 misser toegestaan');
  await expect(lead.getByRole('img', { name: '0 van 1 toegestane missers gebruikt' })).toBeVisible();
  await expect(lead.getByRole('region', { name: 'Telt niet mee' })).toContainText('Zonder planning');
  await expect(lead.getByText('Een melding telt in de periode waarin haar klok begon')).toBeVisible();

  const misses = lead.getByRole('region', { name: 'Gemist in deze periode' }).getByRole('link');
  await expect(misses).toHaveCount(2);
  await expect(misses.nth(0)).toContainText(/\+6 u (29|30) m/);
  await expect(misses.nth(0)).toContainText('nog open');
  await expect(misses.nth(1)).toContainText(lateSubject);
  await expect(misses.nth(1)).toContainText(/\+(9|10) m/);
  const risk = lead.getByRole('region', { name: 'Nu risico' }).getByRole('link');
  await expect(risk).toHaveCount(1);
  await expect(risk).toContainText(/1 u (29|30) m/);

  await lead.keyboard.press('ArrowLeft');
  await expect(lead.getByRole('heading', { name: '3e kwartaal 2026' })).toBeVisible();
  await expect(line(lead, 'Reactie', 'SPS b')).toHaveText(['0', '0', '0', '0', '–']);
  await lead.keyboard.press('ArrowRight');
  await misses.nth(1).focus();
  await lead.keyboard.press('Enter');
  await expect(lead.getByRole('heading', { name: lateSubject })).toBeVisible();
});

test('the figures move as soon as something is answered, and the board shows what is left', async ({
  host,
  openAs,
}) => {
  await makeTickets(host);
  const lead = await openAs('lead');
  await goTo(lead, 'Rapportage');
  await choose(lead, 'Contract', 'Smart Production Suite');
  await expect(line(lead, 'Reactie', 'SPS b')).toHaveText(['4', '2', '1', '1', '66,6 %']);
  await answer(host, 'five');
  await expect(line(lead, 'Reactie', 'SPS b')).toHaveText(['4', '3', '1', '0', '75,0 %']);
  await goTo(lead, 'Bord');
  await expect(lead.getByText('Foutmarge dit kwartaal')).toBeVisible();
  await expect(lead.getByRole('listitem').filter({ hasText: 'SPS b · reactie 90 %' })).toContainText(
    '1 misser te veel',
  );
});

test('an administrator sees the figures of their own customer, under their own contract', async ({ host, openAs }) => {
  await makeTickets(host);
  const own = await openAs('administrator', { organisation: 'metaal', name: 'Anna de Vries' });
  await goTo(own, 'Rapportage');
  await expect(line(own, 'Reactie', 'SPS b')).toHaveText(['4', '2', '1', '1', '66,6 %']);
  await expect(own.getByRole('button', { name: 'Klant' })).toHaveCount(0);
  const other = await openAs('administrator', { organisation: 'vastgoed', name: 'Karin Jansen' });
  await other.goto(`${host.origin}/report?contract=smart-production-suite&customer=metaal`);
  await expect(line(other, 'Reactie', 'FMS A')).toHaveText(['0', '0', '0', '0', '–']);
  await expect(other.getByText('SPS')).toHaveCount(0);
});

test('a quarter prints on A4', async ({ host, openAs }) => {
  await makeTickets(host);
  const lead = await openAs('lead');
  await goTo(lead, 'Rapportage');
  await choose(lead, 'Contract', 'Smart Production Suite');
  await expect(line(lead, 'Reactie', 'SPS b')).toHaveText(['4', '2', '1', '1', '66,6 %']);
  await lead.emulateMedia({ media: 'print' });
  await expect(lead.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
  const pdf = await lead.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages).toHaveLength(1);
});

async function makeTickets(host: DeskHost): Promise<void> {
  await addCustomers(host);
  await phoneIn(host, 'one', 'Etiket mist de partijcode');
  await phoneIn(host, 'two', 'Scanner leest niets');
  await phoneIn(host, 'three', lateSubject);
  await phoneIn(host, 'four', 'Lijn 3 krijgt geen werkorders meer', 'c');
  host.setClock(monday('09:10'));
  for (const ticketId of ['one', 'two', 'four']) await answer(host, ticketId);
  host.setClock(monday('17:10'));
  await answer(host, 'three');
  host.setClock(tuesday('09:00'));
  await phoneIn(host, 'five', 'Batchrapport telt dubbel');
  await phoneIn(host, 'six', 'Kolombreedte springt terug', 'a');
  host.setClock(tuesday('15:30'));
}

function answer(host: DeskHost, ticketId: string): Promise<void> {
  return host.command({ type: 'ticket.reply', ticketId, text: 'We kijken ernaar.', via: 'portal', attachments: [] });
}

function row(page: Page, measure: string, priority: string): Locator {
  return page.getByRole('table', { name: measure }).getByRole('row').filter({ hasText: priority });
}

/** Total, met, missed, running and the percentage of one promise. */
function line(page: Page, measure: string, priority: string): Locator {
  return row(page, measure, priority).locator('td:nth-of-type(n+2):nth-of-type(-n+6)');
}
