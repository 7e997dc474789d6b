import { addCustomers, phoneIn } from './fixtures/customers.ts';
import { expect, test } from './fixtures/desk-test.ts';
import { queueRow } from './fixtures/screen.ts';

test('a machine without a copy says from the first moment that it is fetching one, and shows the screen once', async ({
  host,
  newBrowser,
}) => {
  await addCustomers(host);
  await phoneIn(host, 'press', 'Pers 3 staat stil');
  const page = await (await newBrowser()).newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.textContent;
      if (heading && heading !== seen.at(-1)) seen.push(heading);
    }).observe(document, { childList: true, subtree: true });
    Object.assign(globalThis, { seen });
  });
  const held = Promise.withResolvers<void>();
  await page.route('**/call/journal.fill', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(await host.linkFor('agent', { name: 'Sanne Smit' }));
  await expect(page.getByRole('heading', { name: 'Gegevens ophalen' })).toBeVisible();
  held.resolve();
  await expect(queueRow(page, 'Pers 3 staat stil')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).toEqual(['Gegevens ophalen', 'Wachtrij']);
});
