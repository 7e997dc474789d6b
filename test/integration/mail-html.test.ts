import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src-main/hosts/node/security-headers.ts';

const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** In a real browser, under the policy that the hosts send. */
describe('a mail laid out', () => {
  let folder: string;
  let server: Server;
  let outside: Server;
  let outsideAddress: string;
  let browser: Browser;
  let page: Page;
  let asked: string[];
  let complaints: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'klokslag-mail-html-'));
    await build({
      configFile: false,
      root: fileURLToPath(new URL('../support/mail-html-page', import.meta.url)),
      plugins: [react()],
      logLevel: 'silent',
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome140', modulePreload: false },
    });
    server = createServer(async (request, response) => {
      const path = request.url === '/' ? '/index.html' : (request.url ?? '');
      const content = await readFile(join(folder, path)).catch(() => undefined);
      response.writeHead(content ? 200 : 404, {
        'content-type': types[extname(path)] ?? 'text/plain',
        ...securityHeaders,
      });
      response.end(content);
    });
    outside = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    outsideAddress = await listen(outside);
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(await listen(server));
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    outside?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    asked = [];
    complaints = [];
  });

  let shown = 0;
  async function show(html: string) {
    shown += 1;
    const mark = `mail nummer ${shown}`;
    await page.evaluate(([mail, image]) => window.showMail?.(mail ?? '', image ?? ''), [
      html.replace('<mark>', `<p>${mark}</p>`),
      picture,
    ] as const);
    const frame = page.frameLocator('iframe[title="E-mail"]');
    await frame.getByText(mark).waitFor();
    return frame;
  }

  /** A request of our own, after which whatever the mail would have asked for has been asked for. */
  async function settled(): Promise<void> {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await page.waitForLoadState('networkidle');
  }

  it('asks nothing of anybody outside, whatever the mail tries', async () => {
    const o = outsideAddress;
    await show(`
      <html><head><style>@import "${o}/import.css"; body { background: url(${o}/rule.png) } p { background: u\\72l(${o}/escaped.png) } @font-face { font-family: x; src: url("${o}/font.woff") }</style>
      <link rel="stylesheet" href="${o}/link.css"><meta http-equiv="refresh" content="0; url=${o}/refresh"><base href="${o}/"></head>
      <mark><body background="${o}/body.png" style="background-image: url('${o}/inline.png')">
      <img src="${o}/pixel.gif" width="1" height="1"><img src="${o}/photo.jpg" alt="Foto"><img src="//${o.slice(7)}/schemeless.png">
      <img srcset="${o}/srcset.png 2x"><picture><source srcset="${o}/source.png"></picture><img src="relative.png">
      <table background="${o}/table.png"><tr><td style="background:url(${o}/cell.png)">x</td></tr></table>
      <video src="${o}/video.mp4" poster="${o}/poster.png" autoplay></video><audio src="${o}/audio.mp3" autoplay></audio>
      <iframe src="${o}/iframe"></iframe><object data="${o}/object"></object><embed src="${o}/embed">
      <svg><image href="${o}/svg.png"/><use href="${o}/use.svg#x"/></svg><input type="image" src="${o}/input.png">
      <form action="${o}/form"><button>Verstuur</button></form><script src="${o}/script.js"></script>
      <link rel="prefetch" href="${o}/prefetch"><a href="${o}/ping" ping="${o}/pinged">link</a>
      <div style="list-style-image:url(${o}/list.png);cursor:url(${o}/cursor.png),auto;content:url(${o}/content.png)">x</div>`);
    await settled();
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => window.blockedPictures)).toBe(3);
  });

  it('runs nothing of what is in the mail', async () => {
    await show(`<mark>
      <script>parent.wasAttacked = true</script><img src="x" onerror="parent.wasAttacked = true">
      <svg onload="parent.wasAttacked = true"></svg><body onload="parent.wasAttacked = true">
      <a href="javascript:parent.wasAttacked = true">klik</a><iframe srcdoc="<script>parent.parent.wasAttacked = true</script>"></iframe>
      <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=parent.wasAttacked=true&gt;">`);
    await settled();
    expect(await page.evaluate(() => window.wasAttacked)).toBeUndefined();
  });

  it('shows the pictures that came with it, and words where one from outside was', async () => {
    const frame = await show(
      `<mark><p>Logo: <img src="cid:logo@1"></p><p>Foto: <img src="${outsideAddress}/a.png"></p>`,
    );
    await settled();
    const width = await frame
      .locator('img')
      .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
    expect(width).toBe(10);
    expect(await frame.locator('body').innerText()).toContain('[afbeelding niet opgehaald]');
  });

  it('keeps the look of a mail from Outlook, without its hidden lines', async () => {
    const frame = await show(`
      <html><head><style><!-- p.MsoNormal {margin:0cm; color:rgb(1, 2, 3)} --></style></head><body>
      <mark><div style="display:none;max-height:0">Verborgen voorproefje</div>
      <p class="MsoNormal">Beste,</p><p class="MsoNormal"><span style="color:#c00000;font-weight:bold">Lijn 3 staat stil</span></p>`);
    const look = await frame
      .locator('p.MsoNormal')
      .first()
      .evaluate((line) => {
        const { marginTop, color } = getComputedStyle(line);
        return { marginTop, color };
      });
    expect(look).toEqual({ marginTop: '0px', color: 'rgb(1, 2, 3)' });
    expect(await frame.getByText('Lijn 3 staat stil').evaluate((word) => getComputedStyle(word).color)).toBe(
      'rgb(192, 0, 0)',
    );
    expect(await frame.locator('body').innerText()).not.toContain('Verborgen');
    expect(complaints).toEqual([]);
  });

  it('is as high as the mail, so that nothing scrolls inside it', async () => {
    const frame = await show(`<mark>${'<p>regel</p>'.repeat(60)}`);
    await settled();
    const inside = await frame.locator('body').evaluate((body) => body.scrollHeight);
    const outsideHeight = await page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
    expect(outsideHeight).toBeGreaterThanOrEqual(inside);
    expect(inside).toBeGreaterThan(1000);
  });

  it('shows where a link leads, and leads nowhere', async () => {
    const frame = await show('<mark><a href="https://echt.example/betaal">https://bank.example</a>');
    const link = frame.locator('a');
    expect(await link.innerText()).toBe('https://bank.example <https://echt.example/betaal>');
    expect(await link.getAttribute('href')).toBeNull();
  });
});

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    });
  });
}
