import { expect, test } from './fixtures/window-test.ts';

test.use({ desk: 'example' });

test('the example desk opens on its queue @every-host', async ({ window: page }) => {
  await expect(page).toHaveTitle(/Klokslag/);
  await expect(page.getByRole('grid', { name: 'Meldingen' }).getByRole('row').nth(1)).toBeVisible();
});

test('a page has no Node and runs no script that did not come with the app @every-host', async ({ window: page }) => {
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  const seen = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      });
    });
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    return {
      directive: await blocked,
      ranInline: 'ranInline' in window,
      require: 'require' in window,
      process: 'process' in window,
    };
  });
  expect(seen).toEqual({ directive: 'script-src-elem', ranInline: false, require: false, process: false });
});
