import { otherTypes, spsDraft } from '../support/next-version.ts';
import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { choose, clockOf, goTo, moveClock, openTicket, queueRow } from './fixtures/screen.ts';

/*
 * Thursday 19 November 2026, Smart Production Suite (08:30–17:30). Type c phoned in at 16:00: an answer within half an hour, solved within
 * 9 h, Friday 16:00. From Friday on there is no type c any more, and a type s above the others: an answer within 15 minutes.
 */
test.use({ deskTime: '2026-11-19T16:00:00+01:00' });

const subject = 'Lijn 3 staat stil';

test('a ticket keeps its type when the contract drops it, and can be given one that came in its place', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'critical', subject, 'c');
  await host.command({ type: 'ticket.reply', ticketId: 'critical', text: 'Gezien.', via: 'phone', attachments: [] });
  const draft = spsDraft('2026-11-20 00:00');
  const next = { ...draft, ...otherTypes(draft) };
  await host.command({
    type: 'contract.saveVersion',
    contractId: 'smart-production-suite',
    draft: next,
    reason: 'Gevaar gaat voor',
  });
  const lead = await openAs('lead');
  await moveClock(host, '2026-11-20T09:00:00+01:00', lead);

  await test.step('it is called what it was, wherever it stands', async () => {
    await goTo(lead, 'Wachtrij');
    await expect(queueRow(lead, subject)).toContainText('SPS c · bedrijfskritisch');
    await expect(queueRow(lead, subject)).toContainText('16:00');
    await goTo(lead, 'Bord');
    await expect(lead.getByRole('main')).toContainText('SPS c');
    await openTicket(lead, subject);
    await expect(lead.getByRole('main')).toContainText('SPS c · bedrijfskritisch');
    await expect(clockOf(lead, 'oplossing')).toContainText('16:00');
  });

  await test.step('its kind and type can be checked, and nothing that is gone is offered', async () => {
    await lead.keyboard.press('Shift+!');
    const panel = lead.getByRole('region', { name: 'Prioriteit' });
    await expect(panel.getByRole('radio')).toHaveCount(3);
    await expect(panel.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(panel.getByRole('radio', { name: /^SPS s gevaar/ })).toBeEnabled();
    await panel.getByRole('radio', { name: /^SPS s gevaar/ }).check({ force: true });
    await panel.getByRole('textbox', { name: 'Reden van de wijziging' }).fill('Er lekt olie');
    await panel.getByRole('textbox', { name: 'Hoe de klant akkoord ging' }).fill('Aan de telefoon');
    await lead.keyboard.press('Control+Enter');
    await expect(lead.getByRole('list', { name: /Geschiedenis/ })).toContainText('SPS s · gevaar');
    await expect(lead.getByRole('main')).toContainText('SPS s · gevaar');
  });

  await test.step('the report and what if tell of both', async () => {
    await lead.keyboard.press('Shift+W');
    await expect(lead.getByRole('row', { name: /^reactie/ })).toBeVisible();
    await goTo(lead, 'Rapportage');
    await choose(lead, 'Contract', 'Smart Production Suite');
    const response = lead.getByRole('table', { name: 'Reactie' });
    await expect(response.getByRole('row').filter({ hasText: 'SPS s · gevaar' })).toBeVisible();
    await expect(response.getByRole('row').filter({ hasText: 'SPS b · deels geblokkeerd' })).toBeVisible();
  });
});
