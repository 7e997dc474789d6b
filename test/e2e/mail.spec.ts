import type { BrowserContext, Page } from '@playwright/test';
import { type Dovecot, startDovecot } from '../support/dovecot.ts';
import { addCustomers } from './fixtures/customers.ts';
import type { DeskHost } from './fixtures/desk-host.ts';
import { test as deskTest, expect } from './fixtures/desk-test.ts';
import { goTo, queueRow } from './fixtures/screen.ts';

/** A desk with two customers, that reads a mailbox of its own. */
const test = deskTest.extend<{ readonly dovecot: Dovecot }>({
  dovecot: async ({ host }, use) => {
    const dovecot = await startDovecot();
    await addCustomers(host);
    await host.call('settings.saveMailbox', {
      enabled: true,
      host: dovecot.host,
      port: dovecot.imapPort,
      security: 'plain',
      user: dovecot.user,
      folder: 'INBOX',
      password: dovecot.password,
    });
    await use(dovecot);
    await dovecot.stop();
  },
});
test.use({ deskTime: '2026-11-19T09:00:05+01:00' });

const html = `<html><head><style>p { color: rgb(1, 2, 3) } @import url(https://spion.example/a.css);</style>
<script>window.top.spied = true</script></head><body onload="window.top.spied = true">
<p>Zie de <b>vette</b> regel en <a href="https://klant.example/lijst">de lijst</a>.</p>
<img src="https://spion.example/pixel.gif" onerror="window.top.spied = true" width="1" height="1">
<div style="background: url(https://spion.example/b.png)">Met groet</div>
<img src="cid:meter@klant.example" alt="Meterstand">
<form action="https://spion.example/"><input name="wachtwoord"></form></body></html>`;

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('a mail with pictures and scripts is shown clean, and asks nothing of the outside', async ({
  host,
  dovecot,
  openAs,
}) => {
  const page = await openAs('agent', { name: 'Sanne Smit' });
  const outside = await watchOutside(page.context(), host);
  await dovecot.deliver({
    from: 'Anna de Vries <a.devries@voorbeeldmetaal.example>',
    to: dovecot.user,
    subject: 'Regels staan dubbel',
    text: 'Zie de vette regel.',
    html,
    attachments: [
      { filename: 'lijst.csv', content: 'nummer;aantal\n1;2\n' },
      { filename: 'meter.png', content: onePixel, cid: 'meter@klant.example', contentType: 'image/png' },
    ],
  });
  await open(page, 'Regels staan dubbel');
  await page.getByRole('button', { name: 'Toon opgemaakt' }).click();
  const mail = page.frameLocator('iframe[title="E-mail, opgemaakt"]');
  await expect(mail.getByText('Zie de vette regel en de lijst <https://klant.example/lijst>.')).toHaveCSS(
    'color',
    'rgb(1, 2, 3)',
  );
  await expect(mail.getByText('Met groet')).toBeVisible();
  // What came with the mail is shown, really drawn; what would have come from outside is not.
  await expect(mail.getByRole('img', { name: 'Meterstand' })).toHaveJSProperty('naturalWidth', 1);
  await expect(mail.locator('script, form, input, [onload], [onerror]')).toHaveCount(0);
  expect(await page.evaluate(() => 'spied' in window)).toBe(false);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Bewaar lijst.csv' }).click();
  expect((await saved).suggestedFilename()).toBe('lijst.csv');
  expect(outside).toEqual([]);
});

test('an unknown sender waits in a lane of their own until somebody says who it is; then the clock runs', async ({
  dovecot,
  openAs,
}) => {
  const page = await openAs('agent', { name: 'Sanne Smit' });
  const mail = { from: 'Daan Smit <daan.smit@thuis.example>', to: dovecot.user, subject: 'Planning is leeg' };
  await dovecot.deliver({ ...mail, text: 'Ik zie niets.' });
  await expect(queueRow(page, mail.subject)).toContainText('Onbekende afzender');
  await goTo(page, 'Bord');
  await expect(page.getByRole('region', { name: /^Naar vermogen: 1/ })).toContainText('onbekende afzender');

  await open(page, mail.subject);
  await page.keyboard.press('u');
  await page.getByRole('combobox', { name: 'Klant of contactpersoon' }).fill('metaal');
  await page.getByRole('option', { name: /^Voorbeeld Metaal/ }).click();
  await page.getByText('bevoegd melder', { exact: true }).click();
  await page.getByRole('button', { name: 'Koppel' }).click();
  await expect(page.getByRole('region', { name: 'Klok' }).getByRole('img', { name: /^Reactie over/ })).toBeVisible();
  await goTo(page, 'Wachtrij');
  await expect(queueRow(page, mail.subject)).toContainText('17:00');

  await test.step('the next mail of the same person is known', async () => {
    await dovecot.deliver({ ...mail, subject: 'Planning is weer leeg', text: 'Nu voor week 48.' });
    await expect(queueRow(page, 'Planning is weer leeg')).toContainText('17:00');
  });
});

test('a mail that cannot be read is a ticket that says so, with its source', async ({ dovecot, openAs }) => {
  const page = await openAs('agent', { name: 'Sanne Smit' });
  const nested = Array.from(
    { length: 1000 },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}`,
  );
  await dovecot.deliverSource(
    [
      'From: a.devries@voorbeeldmetaal.example',
      'Subject: Kapotte mail',
      'MIME-Version: 1.0',
      ...nested,
      'binnenin',
    ].join('\r\n'),
  );
  await open(page, 'Kapotte mail');
  await expect(page.getByText('Deze e-mail kon niet worden gelezen.')).toBeVisible();
  await page.getByRole('button', { name: 'Toon bron' }).click();
  await expect(page.getByRole('region', { name: 'Toon bron' })).toContainText('Subject: Kapotte mail');
});

/** Every address outside the desk that a page of this browser asks for; none of them is let through. */
async function watchOutside(context: BrowserContext, host: DeskHost): Promise<readonly string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.origin !== host.origin && url.protocol.startsWith('http'),
    async (route) => {
      asked.push(route.request().url());
      await route.abort();
    },
  );
  return asked;
}

async function open(page: Page, subject: string): Promise<void> {
  await goTo(page, 'Wachtrij');
  await queueRow(page, subject).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
}
