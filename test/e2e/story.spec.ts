import type { Locator, Page } from '@playwright/test';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { subjectsInJournal } from './fixtures/customers.ts';
import type { DeskHost } from './fixtures/desk-host.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { saveCall, typeCall } from './fixtures/phone.ts';
import { choose, expectKept, expectOnline, goTo, lane, queueRow } from './fixtures/screen.ts';

/*
 * Thursday 19 November 2026, winter time. By hand, from the contracts:
 *  - mail under Smart Production Suite, no priority stated: type b. Received 08:35; 8 service hours (08:30–17:30) → 16:35;
 *    solved within 45 → five service days on: Thursday the 26th, 08:35.
 *  - call under Smart Production Suite, type c. Answered 09:40; 30 minutes → 10:10; solved within 9 → 7 h 50 m today and 1 h 10 m
 *    tomorrow: Friday 09:40.
 *  - registration under Smart FMS Basic, class A. Written 09:50, received 10:00; 2 service hours → 12:00 (open until 12:30).
 *  - mail of 09:45 → 7 h 45 m today and 15 m tomorrow: Friday 08:45.
 */
const thursday = (time: string) => `2026-11-19T${time}:05+01:00`;
test.use({ deskTime: thursday('08:30') });

const mail = {
  subject: 'Weeglijst drukt dubbele regels af',
  from: 'Anna de Vries <a.devries@voorbeeldmetaal.example>',
};
const second = { ...mail, subject: 'Rapport van gisteren ontbreekt' };
const third = { ...mail, subject: 'Artikelkaart opent traag' };
const call = {
  search: 'anna',
  caller: 'Anna de Vries',
  subject: 'Lijn 3 krijgt geen werkorders meer',
  notes: 'Sinds de ploegwissel staat alles stil.',
  priority: 1,
};
const registration = { subject: 'Portaal meldt fout 500', text: 'Niemand kan aanmelden.' };

test('a call, a mail and an offline registration count down under their own contracts, through a killed mail server and a killed host', async ({
  host,
  newBrowser,
  openAs,
}) => {
  test.setTimeout(180_000);
  const dovecot = await startDovecot();
  try {
    const lead = await (await newBrowser()).newPage();
    await test.step('a lead signs in to an empty desk and sets it up', async () => {
      await lead.goto(host.lines[0] ?? '');
      await expect(lead.getByText('Niets open')).toBeVisible();
      await addCustomer(lead, { name: 'Voorbeeld Metaal', contract: 'Smart Production Suite' });
      await addContact(lead, {
        name: 'Anna de Vries',
        email: 'a.devries@voorbeeldmetaal.example',
        may: /Bevoegd melder/,
      });
      await addCustomer(lead, { name: 'Voorbeeld Vastgoed', contract: 'Smart FMS Basic' });
      await addContact(lead, {
        name: 'Karin Jansen',
        email: 'k.jansen@voorbeeldvastgoed.example',
        may: /Hoofdgebruiker/,
      });
      await setMailbox(lead, dovecot);
    });

    await test.step('a mail arrives and is a ticket with its deadline', async () => {
      await moveClock(host, '08:35', lead);
      await goTo(lead, 'Wachtrij');
      await dovecot.deliver({ ...mail, to: dovecot.user, text: 'Elke regel staat er twee keer.' });
      const row = queueRow(lead, mail.subject);
      await expect(row).toContainText('Voorbeeld Metaal');
      await expect(row).toContainText('16:35');
      await goTo(lead, 'Bord');
      await expect(lane(lead, 'Vandaag').getByRole('link', { name: mail.subject })).toContainText('16:35');
    });

    const agent = await openAs('agent', { name: 'Sanne Smit' });
    await test.step('a call is logged by keyboard, its deadline in sight before it is saved', async () => {
      await moveClock(host, '09:40', agent);
      await typeCall(agent, call);
      await expect(promised(agent, 'Reactie')).toContainText('10:10');
      await expect(promised(agent, 'Oplossing')).toContainText('vr 09:40');
      await saveCall(agent, call.subject);
      await agent.keyboard.press('Control+k');
      await agent.keyboard.type('ga naar het bord');
      await agent.keyboard.press('Enter');
      await expect(lane(agent, 'Binnen 30 min').getByRole('link', { name: call.subject })).toContainText('10:10');
    });

    await test.step('the mail server is killed and comes back: the mail after it arrives', async () => {
      await goTo(lead, 'Instellingen');
      await dovecot.kill9();
      await expect(mailbox(lead).getByRole('status')).toContainText('Geen verbinding');
      await moveClock(host, '09:45', lead);
      await dovecot.start();
      await dovecot.deliver({ ...second, to: dovecot.user, text: 'De rest is er wel.' });
      await expect(mailbox(lead).getByRole('status')).toContainText('Verbonden', { timeout: 30_000 });
      await goTo(lead, 'Wachtrij');
      await expect(queueRow(lead, second.subject)).toContainText('vr 08:45');
    });

    await test.step('the host is killed and comes back: what came meanwhile is there, and everything once', async () => {
      await host.kill9();
      await expect(lead.getByRole('navigation').getByRole('status')).toContainText('Offline');
      await expect(queueRow(lead, mail.subject)).toBeVisible();
      await dovecot.deliver({ ...third, to: dovecot.user, text: 'Vooral na de middag.' });
      await host.start();
      await expectOnline(lead);
      await expect(queueRow(lead, third.subject)).toBeVisible({ timeout: 30_000 });
      for (const { subject } of [mail, call, second, third]) await expect(queueRow(lead, subject)).toHaveCount(1);
    });

    const administrator = await openAdministrator(lead, newBrowser);
    await test.step('an administrator registers without a connection', async () => {
      await moveClock(host, '09:50', administrator);
      await expectKept(administrator);
      await administrator.context().setOffline(true);
      await administrator.keyboard.press('n');
      await administrator.getByRole('textbox', { name: 'Onderwerp' }).fill(registration.subject);
      await administrator.getByRole('textbox', { name: 'Omschrijving' }).fill(registration.text);
      await administrator.getByRole('radio', { name: /^FMS A/ }).check({ force: true });
      await administrator.keyboard.press('F2');
      await administrator.getByRole('link', { name: registration.subject }).click();
      await expect(administrator.getByText('Nog niet verstuurd').first()).toBeVisible();
    });

    await test.step('it is delivered when the connection is back, and shows both times', async () => {
      await moveClock(host, '10:00');
      await administrator.context().setOffline(false);
      await expectOnline(administrator);
      await expect(administrator.getByText('Nog niet verstuurd')).toHaveCount(0);
      const facts = administrator.getByRole('complementary', { name: 'Gegevens van de melding' });
      await expect(facts).toContainText('09:50');
      await expect(facts).toContainText('10:00');
    });

    await test.step('all three are on the board with the right deadlines', async () => {
      await moveClock(host, '10:05', lead, agent);
      await goTo(lead, 'Bord');
      await expect(lane(lead, 'Binnen 30 min').getByRole('link', { name: call.subject })).toContainText('10:10');
      await expect(lane(lead, 'Binnen 2 uur servicetijd').getByRole('link')).toContainText('12:00');
      await expect(lane(lead, 'Binnen 2 uur servicetijd').getByRole('link')).toContainText(registration.subject);
      await expect(lane(lead, 'Vandaag').getByRole('link', { name: mail.subject })).toContainText('16:35');
      await expect(lane(lead, 'Overschreden').getByRole('link')).toHaveCount(0);
    });

    await test.step('each is answered, and its clock is met', async () => {
      await goTo(agent, 'Wachtrij');
      await openTicket(agent, call.subject);
      await tell(agent, 't', 'De koppeling is herstart; de werkorders lopen weer.');
      await expect(clock(agent, /^Reactie gehaald in 2[45] minuten van 30 minuten/)).toBeVisible();
      await openTicket(agent, mail.subject);
      await tell(agent, 't', 'Het sjabloon wordt vandaag hersteld.');
      await expect(clock(agent, /^Reactie gehaald in 1 uur (en )?(29|30) minuten van 8 uur/)).toBeVisible();
      await openTicket(agent, registration.subject);
      await tell(agent, 'r', 'De dienst draait weer.');
      await expect(clock(agent, /^Reactie gehaald in [45] minuten van 2 uur/)).toBeVisible();
      await expect(administrator.getByText('De dienst draait weer.')).toBeVisible();
    });

    await test.step('the call is solved within its day, and nothing was lost or doubled', async () => {
      await moveClock(host, '15:00', agent);
      await openTicket(agent, call.subject);
      await agent.keyboard.press('o');
      await agent.getByRole('textbox', { name: 'Oplossing' }).fill('Koppeling herstart en bewaking ingesteld.');
      await agent.keyboard.press('Control+Enter');
      await expect(clock(agent, /^Oplossing gehaald in 5 uur (en )?(19|20) minuten van 9 uur/)).toBeVisible();
      expect(await subjectsInJournal(host)).toEqual(
        [mail, call, second, third, registration].map(({ subject }) => subject),
      );
      await expectMailboxUntouched(dovecot, 3);
    });
  } finally {
    await dovecot.stop();
  }
});

/** The desk's time moves; who is looking loads the page again, so as not to wait for the next hello. */
async function moveClock(host: DeskHost, time: string, ...pages: readonly Page[]): Promise<void> {
  host.setClock(thursday(time));
  for (const page of pages) {
    const heard = page.waitForResponse((response) => response.url().endsWith('/call/session.hello'));
    await page.reload();
    await heard;
    await expectOnline(page);
  }
}

async function addCustomer(page: Page, customer: { readonly name: string; readonly contract: string }): Promise<void> {
  await goTo(page, 'Klanten');
  await page.getByRole('button', { name: 'Nieuwe klant' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill(customer.name);
  await choose(page, 'Contract', customer.contract);
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('heading', { name: customer.name })).toBeVisible();
}

interface NewContact {
  readonly name: string;
  readonly email: string;
  readonly may: RegExp;
}

/** On the page of the customer that was just made. */
async function addContact(page: Page, contact: NewContact): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe persoon' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill(contact.name);
  await page.getByRole('textbox', { name: 'E-mailadressen' }).fill(contact.email);
  await page.getByText(contact.may).click();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('button', { name: `Wijzig ${contact.name}` })).toBeVisible();
}

function mailbox(page: Page): Locator {
  return page.getByRole('region', { name: 'Postbus' });
}

async function setMailbox(page: Page, dovecot: Dovecot): Promise<void> {
  await goTo(page, 'Instellingen');
  const form = mailbox(page);
  await form.getByText('Haal e-mail op').click();
  await form.getByRole('textbox', { name: 'Server' }).fill('localhost');
  await form.getByRole('textbox', { name: 'Poort' }).fill(String(dovecot.imapsPort));
  await form.getByRole('textbox', { name: 'Gebruiker' }).fill(dovecot.user);
  await form.getByLabel('Wachtwoord').fill(dovecot.password);
  await form.getByRole('textbox', { name: /certificaat/ }).fill(dovecot.certificate);
  await form.getByRole('button', { name: 'Bewaar' }).click();
  await expect(form.getByRole('status')).toContainText('Verbonden sinds');
}

/** A person for the customer, by the lead in the settings; their address is opened in a browser of their own. */
async function openAdministrator(lead: Page, newBrowser: () => Promise<{ newPage(): Promise<Page> }>): Promise<Page> {
  await goTo(lead, 'Instellingen');
  const access = lead.getByRole('region', { name: 'Toegang' });
  await access.getByRole('button', { name: 'Nieuwe persoon' }).click();
  await access.getByRole('textbox', { name: 'Naam' }).fill('Karin Jansen');
  await choose(access, 'Rol', 'Functioneel beheerder');
  await choose(access, 'Klant', 'Voorbeeld Vastgoed');
  await access.getByRole('button', { name: 'Maak persoon en koppeling' }).click();
  const address = (await access.getByRole('status').locator('code').textContent()) ?? '';
  const page = await (await newBrowser()).newPage();
  await page.goto(address);
  await expectOnline(page);
  return page;
}

function promised(page: Page, measure: string): Locator {
  const region = page.getByRole('region', { name: 'Dit legt de melding vast' });
  return region.locator('div', { has: page.getByText(measure, { exact: true }) }).last();
}

async function openTicket(page: Page, subject: string): Promise<void> {
  await goTo(page, 'Wachtrij');
  await queueRow(page, subject).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
}

async function tell(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('region', { name: 'Schrijf' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
}

function clock(page: Page, sentence: RegExp): Locator {
  return page.getByRole('region', { name: 'Klok' }).getByRole('img', { name: sentence });
}

async function expectMailboxUntouched(dovecot: Dovecot, messages: number): Promise<void> {
  const client = await dovecot.connect();
  try {
    expect(await client.status('INBOX', { messages: true, unseen: true })).toMatchObject({
      messages,
      unseen: messages,
    });
  } finally {
    await client.logout();
  }
}
