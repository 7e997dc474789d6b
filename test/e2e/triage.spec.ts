import type { Page } from '@playwright/test';
import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { clockOf, openTicket, queueRow } from './fixtures/screen.ts';

/*
 * Thursday 19 November 2026, Smart Production Suite (08:30–17:30). Type b phoned in at 09:30: an answer within 8 service hours, Friday
 * 08:30. Type a: within 24, Monday 15:30, from the same receipt.
 */
test.use({ deskTime: '2026-11-19T09:30:05+01:00' });

const subject = 'Etiket mist de partijcode';

test('P8 the desk checks, the customer does not agree, and the lead settles what the ladder decided', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'etiket', subject, 'b');
  const agent = await openAs('agent', { name: 'Sanne Smit' });

  await test.step('the agent sees it otherwise, and is told that the clock stays where it is', async () => {
    await openTicket(agent, subject);
    await expect(head(agent)).toContainText('te toetsen');
    await agent.keyboard.press('c');
    const panel = agent.getByRole('region', { name: 'Toets' });
    await expect(panel).toContainText('Voorstel van de klant');
    await panel.getByRole('radio', { name: /^SPS a hinderlijk/ }).check({ force: true });
    await expect(panel).toContainText(
      'De klok blijft op SPS b · deels geblokkeerd (2 van 3) tot de klant akkoord gaat.',
    );
    await panel.getByRole('textbox', { name: 'Terugkoppeling aan de klant' }).fill('Er is een omweg via lijn 2.');
    await agent.keyboard.press('Control+Enter');
    const difference = agent.getByRole('region', { name: 'Klant en desk zien het verschillend' });
    await expect(difference).toContainText('SPS b · deels geblokkeerd');
    await expect(difference).toContainText('SPS a · hinderlijk');
    await expect(clockOf(agent, 'reactie')).toContainText('vr 08:30');
  });

  const administrator = await openAs('administrator', { organisation: 'metaal', name: 'Anna de Vries' });
  await test.step('the administrator reads both views, and does not agree', async () => {
    await openTicket(administrator, subject);
    await expect(administrator.getByRole('region', { name: /verschillend/ })).toContainText(
      'Er is een omweg via lijn 2.',
    );
    await administrator.keyboard.press('Shift+Y');
    await administrator.getByRole('textbox', { name: /niet akkoord/ }).fill('Zonder etiket staat de lijn stil.');
    await administrator.keyboard.press('Enter');
    await expect(administrator.getByRole('region', { name: 'Geschil over de prioriteit' })).toBeVisible();
  });

  const lead = await openAs('lead', { name: 'Bram Bos' });
  await test.step('the dispute stands at the second level, in the queue and on the page', async () => {
    await expect(queueRow(lead, subject)).toContainText('geschil');
    await expect(queueRow(lead, subject).getByRole('img', { name: 'niveau 2' })).toBeVisible();
    await openTicket(lead, subject);
    await expect(head(lead)).toContainText('geschil');
    await expect(lead.getByRole('region', { name: 'Geschil over de prioriteit' })).toContainText('Er is een omweg');
  });

  await test.step('the lead settles it: from here the clock runs on what was decided', async () => {
    await lead.keyboard.press('c');
    const panel = lead.getByRole('region', { name: 'Besluit' });
    await panel.getByRole('radio', { name: /^SPS a hinderlijk/ }).check({ force: true });
    await panel.getByRole('textbox', { name: 'Hoe is het besloten?' }).fill('Accountmanager en clustermanager.');
    await lead.keyboard.press('Control+Enter');
    await expect(head(lead)).not.toContainText('geschil');
    await expect(clockOf(lead, 'reactie')).toContainText('ma 15:30');
    await expect(clockOf(administrator, 'reactie')).toContainText('ma 15:30');
    await expect(lead.getByText('klant en desk zijn het eens over SPS a · hinderlijk')).toBeVisible();
  });
});

test('P8 agreeing is one keystroke in the panel', async ({ host, openAs }) => {
  await addCustomers(host);
  await phoneIn(host, 'etiket', subject, 'b');
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await openTicket(agent, subject);
  await agent.keyboard.press('c');
  await expect(agent.getByRole('radio', { name: /^SPS b/ })).toBeFocused();
  await agent.keyboard.press('Enter');
  await expect(head(agent)).not.toContainText('te toetsen');
  await expect(agent.getByText('toetste soort en prioriteit: akkoord')).toBeVisible();
});

test('P4 a bug that is a change request has no clock any more once the customer agrees', async ({ host, openAs }) => {
  await addCustomers(host);
  await phoneIn(host, 'etiket', subject, 'b');
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await openTicket(agent, subject);
  await agent.keyboard.press('c');
  const panel = agent.getByRole('region', { name: 'Toets' });
  await panel.getByRole('button', { name: /Soort/ }).click();
  await agent.getByRole('option', { name: 'RFC · generiek' }).click();
  await expect(panel).toContainText('Het contract noemt voor deze soort geen tijd.');
  await panel.getByRole('textbox', { name: 'Terugkoppeling aan de klant' }).fill('Dit is een wens voor alle klanten.');
  await agent.keyboard.press('Control+Enter');
  const difference = agent.getByRole('region', { name: 'Klant en desk zien het verschillend' });
  await expect(difference).toContainText('SPS b · deels geblokkeerd');
  await expect(difference).toContainText('RFC · generiek');
  await expect(clockOf(agent, 'reactie')).toContainText('vr 08:30');
  await agent.keyboard.press('y');
  await agent.getByRole('textbox', { name: /akkoord/ }).fill('Telefonisch');
  await agent.keyboard.press('Enter');
  await expect(difference).toBeHidden();
  await expect(agent.getByText('klant en desk zijn het eens over RFC · generiek: Telefonisch')).toBeVisible();
  await expect(agent.getByText('Het contract noemt voor deze soort geen tijd.')).toBeVisible();
});

function head(page: Page) {
  return page.locator('.tk-head');
}
