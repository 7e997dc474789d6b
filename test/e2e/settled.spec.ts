import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { expectOnline, queueRow } from './fixtures/screen.ts';

test.use({ deskTime: '2026-11-19T09:00:05+01:00' });

test('what was resolved is found by its text and reopened from the list, without a mouse', async ({ host, openAs }) => {
  await addCustomers(host);
  await phoneIn(host, 'press', 'Pers 3 staat stil');
  await phoneIn(host, 'scanner', 'Scanner leest niets');
  await host.command({ type: 'ticket.resolve', ticketId: 'press', solution: 'Zekering vervangen.', via: 'phone' });
  await host.command({ type: 'ticket.resolve', ticketId: 'scanner', solution: 'Opnieuw gekoppeld.', via: 'phone' });
  await phoneIn(host, 'open', 'Etiket scheef');
  const page = await openAs('agent', { name: 'Sanne Smit' });
  await expectOnline(page);
  await expect(queueRow(page, 'Etiket scheef')).toBeVisible();
  await expect(queueRow(page, 'Pers 3')).toHaveCount(0);

  await test.step('nothing open has this text, and the way to what is resolved stands there', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('pers');
    await expect(page.getByText('Geen melding past bij dit filter')).toBeVisible();
    await page.getByRole('button', { name: 'Zoek in opgeloste meldingen' }).press('Enter');
    await expect(queueRow(page, 'Pers 3 staat stil')).toBeVisible();
    await expect(queueRow(page, 'Scanner')).toHaveCount(0);
    await expect(page).toHaveURL(/status=resolved&text=pers/);
  });

  await test.step('the address brings it back', async () => {
    await page.reload();
    await expect(queueRow(page, 'Pers 3 staat stil')).toBeVisible();
  });

  await test.step('it is reopened there, and stands in the queue again', async () => {
    await queueRow(page, 'Pers 3 staat stil').press('h');
    await expect(page.getByRole('textbox', { name: 'Waarom gaat de melding weer open?' })).toBeFocused();
    await page.keyboard.type('Valt weer uit');
    await page.keyboard.press('Control+Enter');
    await expect(queueRow(page, 'Pers 3 staat stil')).toHaveCount(0);
    await page.keyboard.press('1');
    await expect(queueRow(page, 'Pers 3 staat stil')).toContainText('In behandeling');
  });

  await test.step('what was resolved last stands first, by the palette too', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('opgeloste');
    await page.keyboard.press('Enter');
    await expect(queueRow(page, 'Scanner leest niets')).toBeVisible();
    await expect(queueRow(page, 'Etiket scheef')).toHaveCount(0);
  });
});
