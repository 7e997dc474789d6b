import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { clockOf, goTo, moveClock, openTicket, queueRow } from './fixtures/screen.ts';

/*
 * Thursday 19 November 2026. Smart FMS closes at 17:00 and wants a decision about what is open by then (F10). Smart Production Suite is open
 * until 17:30: type b phoned in at 09:30 is solved within 45 service hours, Thursday the 26th at 09:30; a pause of an hour makes it 10:30.
 */
const thursday = (time: string) => `2026-11-19T${time}:05+01:00`;
test.use({ deskTime: thursday('09:30') });

test('P7 a pause moves the deadline of the resolution by the service time that it lasted', async ({ host, openAs }) => {
  await addCustomers(host);
  await phoneIn(host, 'etiket', 'Etiket mist de partijcode', 'b');
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await openTicket(agent, 'Etiket mist');
  await expect(clockOf(agent, 'oplossing')).toContainText('do 26 nov 09:30');
  await agent.keyboard.press('p');
  await agent.getByRole('textbox', { name: 'Waarop wacht de melding?' }).fill('Logbestand van de klant');
  await agent.keyboard.press('Enter');
  await expect(agent.getByText('wacht op klant: Logbestand van de klant (Sanne Smit)')).toBeVisible();
  // Told to the desk before its clock moves: a pause begins when the desk hears of it.
  await expect(agent.getByText('nog niet verstuurd')).toHaveCount(0);
  await expect(clockOf(agent, 'oplossing')).toContainText('wacht op klant sinds vandaag 09:30');
  await moveClock(host, thursday('10:30'), agent);
  await agent.getByRole('heading', { level: 1 }).waitFor();
  await agent.keyboard.press('p');
  await expect(clockOf(agent, 'oplossing')).toContainText('do 26 nov 10:30');
});

test('F10 what is open at closing asks for a decision, on the page, in the queue and on the board', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  const { now } = await host.call('session.hello', { contractVersion: 1 });
  for (const [ticketId, subject] of [
    ['portaal', 'Portaal meldt fout 500'],
    ['rapport', 'Rapport blijft leeg'],
  ] as const) {
    await host.command({
      type: 'call.log',
      call: { callId: `call-${ticketId}`, startedAt: now, endedAt: now, direction: 'in', notes: '' },
      outcome: { kind: 'newTicket', ticketId, organisationId: 'vastgoed', reporter: {}, subject, text: 'x' },
    });
    await host.command({ type: 'ticket.registerInTicketbox', ticketId, priority: 'C' });
  }
  await host.command({ type: 'person.save', personId: 'tom', name: 'Tom de Wit', role: 'agent', active: true });
  await host.command({
    type: 'organisation.save',
    organisationId: 'vastgoed',
    name: 'Voorbeeld Vastgoed',
    contractId: 'smart-fms-basic',
    domains: [],
    ladder: [{ level: 2, personId: 'tom', contactId: 'karin' }],
  });
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await expect(queueRow(agent, 'Portaal meldt')).not.toContainText('besluit nodig');

  await moveClock(host, thursday('17:00'), agent);
  await test.step('more authority: the next level, with both sides by name', async () => {
    await expect(queueRow(agent, 'Portaal meldt')).toContainText('besluit nodig');
    await openTicket(agent, 'Portaal meldt');
    await agent.keyboard.press('e');
    const panel = agent.getByRole('region', { name: 'Escaleer' });
    await expect(panel).toContainText('accountmanagement · Tom de Wit');
    await expect(panel).toContainText('informatiemanager · Karin Jansen');
    await agent.keyboard.press('Control+Enter');
    await expect(agent.getByText('naar niveau 2, Tom de Wit')).toBeVisible();
    await expect(agent.getByText('Besluit nodig.')).toHaveCount(0);
  });

  await test.step('not escalating is a decision with a reason', async () => {
    await openTicket(agent, 'Rapport blijft');
    await expect(agent.getByText('Besluit nodig.')).toBeVisible();
    await agent.keyboard.press('e');
    await agent.getByRole('radio', { name: 'Niet escaleren' }).click();
    await agent.getByRole('textbox', { name: 'Waarom niet escaleren?' }).fill('Morgenochtend opgelost.');
    await agent.keyboard.press('Control+Enter');
    await expect(agent.getByText('escaleert niet: Morgenochtend opgelost.')).toBeVisible();
  });

  await test.step('the board counts and shows it', async () => {
    await goTo(agent, 'Bord');
    const strip = agent.getByRole('list', { name: 'Wacht op een mens' });
    await expect(strip.getByRole('listitem').filter({ hasText: 'geëscaleerd' })).toContainText('1');
    await expect(strip.getByRole('listitem').filter({ hasText: 'besluit nodig' })).toContainText('0');
  });
});

test('F6 an expert advises; only the coordinator answers', async ({ host, openAs }) => {
  await addCustomers(host);
  await phoneIn(host, 'weegbrug', 'Weegbrug hapert', 'b');
  await host.command({ type: 'ticket.take', ticketId: 'weegbrug' });
  const lead = await openAs('lead');
  const expert = await openAs('agent', { name: 'Tom de Wit' });
  await openTicket(lead, 'Weegbrug hapert');
  await lead.keyboard.press('d');
  const panel = lead.getByRole('region', { name: 'Zet door' });
  await panel.getByRole('checkbox', { name: 'Tom de Wit' }).check({ force: true });
  await panel.getByRole('textbox', { name: 'Vraag aan de deskundige' }).fill('Welke index mist?');
  await lead.keyboard.press('Control+Enter');
  await expect(lead.getByRole('complementary', { name: 'Gegevens van de melding' })).toContainText('Tom de Wit');

  await expert.keyboard.press('5');
  await openTicket(expert, 'Weegbrug hapert');
  await expect(expert.getByText('Gevraagd als deskundige.')).toBeVisible();
  await expect(expert.getByRole('status').filter({ hasText: 'Welke index mist?' })).toBeVisible();
  await expect(
    expert
      .getByText(
        'Alleen de coördinator antwoordt de klant: een deskundige adviseert, een ander neemt de melding eerst over.',
      )
      .first(),
  ).toBeVisible();
  await expert.keyboard.press('z');
  await expert.getByRole('textbox', { name: 'Advies aan de coördinator' }).fill('De index op partij mist.');
  await expert.keyboard.press('Control+Enter');
  await expect(lead.getByText('De index op partij mist.')).toBeVisible();
  await expert.keyboard.press('Shift+Z');
  await expect(expert.getByText('Gevraagd als deskundige.')).toHaveCount(0);
});
