import type { Page } from '@playwright/test';
import { addCustomers, phoneIn, subjectsInJournal } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { saveCall, typeCall } from './fixtures/phone.ts';
import { expectKept, expectOnline, goTo, online, queueRow } from './fixtures/screen.ts';

test.use({ deskTime: '2026-11-19T09:00:05+01:00' });

const known = 'Planning toont de verkeerde week';
const caller = { search: 'anna', caller: 'Anna de Vries' };
const call = { ...caller, subject: 'Etiket drukt scheef af', notes: 'Alleen op lijn 2.' };
const changed = 'Etiket op lijn 2 drukt scheef af';
const secondCall = { ...caller, subject: 'Kassa geeft geen bon', notes: 'Sinds de update.' };
const registration = 'Zalen zijn dubbel geboekt';
const correctedRegistration = 'Zalen op maandag zijn dubbel geboekt';

test('with the host stopped everything stays readable, and what is done meanwhile is delivered once, in order', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'known', known);
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  const administrator = await openAs('administrator', { organisation: 'vastgoed', name: 'Karin Jansen' });
  for (const page of [agent, administrator]) {
    await expectOnline(page);
    await expectKept(page);
  }
  await host.stop();

  await test.step('the app opens without its host, with queue, ticket and board', async () => {
    await agent.reload();
    await expect(online(agent)).toContainText('Offline');
    await openTicket(agent, known);
    await expect(agent.getByText('Sinds vanochtend.').first()).toBeVisible();
    await goTo(agent, 'Bord');
    await expect(agent.getByRole('link', { name: known })).toBeVisible();
  });

  await test.step('a call is logged and edited', async () => {
    await typeCall(agent, call);
    await saveCall(agent, call.subject);
    await goTo(agent, 'Wachtrij');
    await expect(queueRow(agent, call.subject)).toContainText('Nog niet verstuurd');
    await openTicket(agent, call.subject);
    await agent.getByRole('button', { name: 'Bewerk' }).click();
    await agent.getByRole('textbox', { name: 'Onderwerp' }).fill(changed);
    await agent.getByRole('button', { name: 'Bewaar' }).click();
    await expect(agent.getByRole('heading', { name: changed })).toBeVisible();
  });

  await test.step('a second call after it, in the same tab', async () => {
    await typeCall(agent, secondCall);
    await saveCall(agent, secondCall.subject);
    await expect(online(agent)).toContainText('2 nog niet verstuurd');
  });

  await test.step('an administrator registers and edits', async () => {
    await administrator.reload();
    await expect(administrator.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
    await administrator.keyboard.press('n');
    await administrator.getByRole('textbox', { name: 'Onderwerp' }).fill(registration);
    await administrator.getByRole('textbox', { name: 'Omschrijving' }).fill('Twee gezelschappen per zaal.');
    await administrator.getByRole('radio', { name: /^FMS B/ }).check({ force: true });
    await administrator.getByRole('button', { name: 'Verstuur melding' }).click();
    await administrator.getByRole('link', { name: registration }).click();
    await administrator.getByRole('button', { name: 'Bewerk' }).click();
    await administrator.getByRole('textbox', { name: 'Onderwerp' }).fill(correctedRegistration);
    await administrator.getByRole('button', { name: 'Bewaar' }).click();
    await expect(administrator.getByRole('heading', { name: correctedRegistration })).toBeVisible();
  });

  await test.step('the host is back: everything is delivered once, in order', async () => {
    await host.start();
    await expectOnline(agent);
    await expectOnline(administrator);
    await goTo(agent, 'Wachtrij');
    for (const subject of [known, changed, secondCall.subject, correctedRegistration]) {
      await expect(queueRow(agent, subject)).toHaveCount(1);
      await expect(queueRow(agent, subject)).not.toContainText('Nog niet verstuurd');
    }
    const subjects = await subjectsInJournal(host);
    expect(subjects.filter((subject) => subject !== correctedRegistration)).toEqual([
      known,
      changed,
      secondCall.subject,
    ]);
    expect(subjects).toHaveLength(4);
  });
});

test('two tabs of one person share one copy and one line to the host', async ({ host, openAs }) => {
  await addCustomers(host);
  await phoneIn(host, 'known', known);
  const first = await openAs('agent', { name: 'Sanne Smit' });
  await expect(queueRow(first, known)).toBeVisible();
  const second = await first.context().newPage();
  const asked: string[] = [];
  second.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await second.goto(`${host.origin}/queue`);
  await expect(queueRow(second, known)).toBeVisible();
  await expectOnline(second);

  await typeCall(second, call);
  await saveCall(second, call.subject);
  await expect(queueRow(first, call.subject)).toBeVisible();
  await expect(queueRow(first, call.subject)).not.toContainText('Nog niet verstuurd');
  expect(asked.filter((path) => path.startsWith('/call/') || path === '/push')).toEqual([]);

  await test.step('the first is closed: the second takes over', async () => {
    const line = second.waitForRequest((request) => request.url().endsWith('/push'));
    await first.close();
    await line;
    await phoneIn(host, 'later', secondCall.subject);
    await goTo(second, 'Wachtrij');
    await expect(queueRow(second, secondCall.subject)).toBeVisible();
    expect(await subjectsInJournal(host)).toEqual([known, call.subject, secondCall.subject]);
  });
});

test('what the desk refuses waits with its reason: one is changed and sent again, another discarded', async ({
  host,
  openAs,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'solved', known);
  await phoneIn(host, 'taken', call.subject);
  await host.command({ type: 'person.save', personId: 'tom', name: 'Tom de Wit', role: 'agent', active: true });
  const agent = await openAs('agent', { name: 'Sanne Smit' });
  await expect(queueRow(agent, known)).toBeVisible();
  await expectKept(agent);
  await agent.context().setOffline(true);

  await test.step('both tickets change hands while the agent is cut off', async () => {
    await host.command({ type: 'ticket.handOver', ticketId: 'taken', to: 'tom' });
    await host.command({ type: 'ticket.resolve', ticketId: 'solved', solution: 'Week verbeterd.', via: 'phone' });
    await openTicket(agent, known);
    await agent.keyboard.press('p');
    await agent.getByRole('textbox', { name: 'Waarop wacht de melding?' }).fill('logbestand');
    await agent.keyboard.press('Control+Enter');
    await openTicket(agent, call.subject);
    await agent.keyboard.press('a');
    await expect(online(agent)).toContainText('2 nog niet verstuurd');
  });

  await agent.context().setOffline(false);
  const attention = agent.getByRole('region', { name: 'Vraagt aandacht' });
  await test.step('both wait with their reason', async () => {
    await goTo(agent, 'Aandacht');
    await expect(attention.getByRole('listitem')).toHaveCount(2);
    await expect(attention.getByRole('listitem').filter({ hasText: 'logbestand' })).toContainText(
      'Melding is niet open.',
    );
    await expect(attention.getByRole('listitem').filter({ hasText: 'Aannemen' })).toContainText('Tom de Wit');
  });

  await test.step('one is changed and sent again when it makes sense', async () => {
    await host.command({ type: 'ticket.reopen', ticketId: 'solved', reason: 'Nog steeds de verkeerde week' });
    const entry = attention.getByRole('listitem').filter({ hasText: 'logbestand' });
    await entry.getByRole('button', { name: 'Wijzig' }).click();
    await entry.getByRole('textbox', { name: 'Reden' }).fill('logbestand van maandag');
    await entry.getByRole('button', { name: 'Bewaar en verstuur opnieuw' }).click();
    await expect(attention.getByRole('listitem')).toHaveCount(1);
    await goTo(agent, 'Wachtrij');
    await expect(queueRow(agent, known)).toContainText('Wacht op klant');
  });

  await test.step('the other is discarded on purpose', async () => {
    await goTo(agent, 'Aandacht');
    await attention.getByRole('button', { name: 'Gooi weg' }).click();
    const sure = agent.getByRole('alertdialog', { name: 'Dit weggooien?' });
    await sure.getByRole('button', { name: 'Gooi weg' }).click();
    await expect(agent.getByText('Alles is verstuurd')).toBeVisible();
    await goTo(agent, 'Wachtrij');
    await expect(queueRow(agent, call.subject).getByRole('gridcell', { name: 'Tom de Wit' })).toBeVisible();
  });
});

async function openTicket(page: Page, subject: string): Promise<void> {
  await goTo(page, 'Wachtrij');
  await queueRow(page, subject).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
}
