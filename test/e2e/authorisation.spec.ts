import type { Page } from '@playwright/test';
import { addCustomers, phonedInBy } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { choose, clockOf, expectOnline, openTicket, queueRow } from './fixtures/screen.ts';

/* Thursday 19 November 2026; type b under Smart Production Suite is answered within 8 service hours of the confirmation. */
test.use({ deskTime: '2026-11-19T09:30:05+01:00' });

const daan = { contactId: 'daan', name: 'Daan Smit' };
const subjects = { confirmed: 'Scanner leest niets', relayed: 'Weegschaal geeft nul', rejected: 'Muis is zoek' };

test('P1 what somebody else reported waits without a clock, until it is confirmed, relayed or rejected', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await host.command({
    type: 'contact.save',
    ...daan,
    organisationId: 'metaal',
    emails: [],
    phones: ['+31850002202'],
    keyUser: false,
    authorisedReporter: false,
  });
  for (const [ticketId, subject] of Object.entries(subjects)) await phonedInBy(host, { ticketId, subject, by: daan });
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  for (const subject of Object.values(subjects)) await expect(queueRow(agent, subject)).toContainText('Nog geen klok');

  await test.step('the agent records how the administrator confirmed it, and the clock starts', async () => {
    await openTicket(agent, subjects.confirmed);
    await agent.keyboard.press('y');
    await agent.getByRole('textbox', { name: 'Hoe is de melding bevestigd?' }).fill('Gebeld met Anna.');
    await agent.keyboard.press('Enter');
    await expect(clockOf(agent, 'reactie')).toContainText('vr 08:30');
    await expect(agent.getByText('bevestigde de melding: Gebeld met Anna.')).toBeVisible();
  });

  await test.step('the agent relays it in the name of somebody who may report', async () => {
    await openTicket(agent, subjects.relayed);
    await agent.keyboard.press('m');
    const panel = agent.getByRole('region', { name: 'Meld namens' });
    await choose(panel, 'Namens welke bevoegd melder?', 'Anna de Vries');
    await panel.getByRole('textbox', { name: 'Hoe is het doorgegeven?' }).fill('Anna vroeg het aan de balie.');
    await agent.keyboard.press('Enter');
    await expect(clockOf(agent, 'reactie')).toContainText('vr 08:30');
    await expect(agent.getByText('nam de melding aan namens Anna de Vries')).toBeVisible();
  });

  await test.step('the administrator rejects it, and it is closed', async () => {
    const administrator = await openAs('administrator', { organisation: 'metaal', name: 'Anna de Vries' });
    await openTicket(administrator, subjects.rejected);
    await administrator.keyboard.press('Shift+Y');
    await administrator.getByRole('textbox', { name: 'Waarom wordt de melding afgewezen?' }).fill('Niet van de desk.');
    await administrator.keyboard.press('Enter');
    await expect(administrator.getByText('wees de melding af: Niet van de desk.')).toBeVisible();
    await expect(queueRow(agent, subjects.rejected)).toHaveCount(0);
  });
});

test('P6 a type c from the portal is phoned in, and its half hour is promised from the call', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await registerTypeC(await openAs('administrator', { organisation: 'metaal', name: 'Anna de Vries' }));

  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await openTicket(agent, 'Lijn 3 staat stil');
  const notice = agent.getByRole('status').filter({ hasText: 'Laat deze melding ook bellen.' });
  await expect(notice).toContainText('085 000 2201');
  await expect(agent.getByText('richttijd, niet toegezegd')).toBeVisible();
  await agent.keyboard.press('Shift+T');
  const panel = agent.getByRole('region', { name: 'Telefonisch gemeld' });
  await panel.getByLabel('Gesprek begon om').fill('09:30');
  await panel.getByRole('textbox', { name: 'Wat is er gezegd?' }).fill('Anna belt: de lijn staat stil.');
  await agent.keyboard.press('Control+Enter');
  await expect(notice).toHaveCount(0);
  await expect(agent.getByText('99% binnen 30 m')).toBeVisible();
  await expect(clockOf(agent, 'reactie')).toContainText('10:00');
  await expect(agent.getByText('meldde het ook per telefoon')).toBeVisible();
});

test('P6 a call that is kept with the ticket already is its report by phone, and is written down once', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await registerTypeC(await openAs('administrator', { organisation: 'metaal', name: 'Anna de Vries' }));
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await expect(queueRow(agent, 'Lijn 3 staat stil')).toBeVisible();
  const journal = async () => (await host.call('journal.since', { cursor: 0, limit: 5000 })).events;
  const registered = (await journal()).find(({ body }) => body.type === 'ticket.registered');
  // Who registered it is known to be the contact of that name.
  expect(registered?.body).toMatchObject({ contactId: 'anna' });
  const ticketId = registered?.streamId ?? '';
  const { now } = await host.call('session.hello', { contractVersion: 1 });
  await host.command({
    type: 'call.log',
    call: {
      callId: 'call-line',
      startedAt: now,
      endedAt: now,
      direction: 'in',
      contactId: 'anna',
      organisationId: 'metaal',
      callerName: 'Anna de Vries',
      notes: 'De hele lijn staat stil.',
    },
    outcome: { kind: 'existingTicket', ticketId },
  });
  await openTicket(agent, 'Lijn 3 staat stil');
  await expect(agent.getByText('De hele lijn staat stil.')).toBeVisible();
  await agent.keyboard.press('Shift+T');
  const panel = agent.getByRole('region', { name: 'Telefonisch gemeld' });
  await expect(panel.getByRole('button', { name: 'Welk gesprek was het?' })).toContainText(
    'gesprek van 09:30, Anna de Vries',
  );
  await expect(panel.getByRole('textbox')).toHaveCount(0);
  await agent.keyboard.press('Control+Enter');
  await expect(agent.getByText('99% binnen 30 m')).toBeVisible();
  await expect(clockOf(agent, 'reactie')).toContainText('10:00');
  await expectOnline(agent);
  await expect(agent.getByText('meldde het ook per telefoon')).toBeVisible();
  const events = await journal();
  expect(events.filter(({ body }) => body.type === 'call.logged')).toHaveLength(1);
  expect(events.filter(({ body }) => body.type === 'ticket.reportedByPhone')).toHaveLength(1);
});

async function registerTypeC(administrator: Page): Promise<void> {
  await administrator.keyboard.press('n');
  await administrator.getByRole('textbox', { name: 'Onderwerp' }).fill('Lijn 3 staat stil');
  await administrator.getByRole('textbox', { name: 'Omschrijving' }).fill('Sinds vanochtend.');
  await choose(administrator, 'Soort', 'Incident · bug');
  await administrator.getByRole('radio', { name: /^SPS c/ }).check({ force: true });
  await administrator.keyboard.press('F2');
}
