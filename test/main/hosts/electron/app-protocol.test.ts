import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerFrom, fileFor, registerAppScheme, serveApp } from '../../../../src-main/hosts/electron/app-protocol.ts';

function builtScreens(): string {
  const around = mkdtempSync(join(tmpdir(), 'klokslag-protocol-'));
  const folder = join(around, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(around, 'secret.txt'), 'secret');
  writeFileSync(join(folder, '.built'), 'stamp');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Klokslag</title>');
  writeFileSync(join(folder, 'assets', 'index.js'), 'export {};');
  return folder;
}

const get = (url: string) => ({ method: 'GET', url });

describe('the app scheme', () => {
  it('is registered as a secure, standard origin that bypasses no policy', () => {
    const registered: unknown[] = [];
    registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) });
    expect(registered).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('serves from the given folder under its one scheme', async () => {
    const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
    serveApp({ handle: (scheme, handler) => handlers.set(scheme, (request) => handler(request)) }, builtScreens());
    expect([...handlers.keys()]).toEqual(['app']);
    const answer = await handlers.get('app')?.(new Request('app://klokslag/index.html'));
    expect(answer?.status).toBe(200);
  });
});

describe('an answer', () => {
  it('carries the content with its type and the security headers', async () => {
    const answer = await answerFrom(builtScreens(), get('app://klokslag/assets/index.js'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('export {};');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['app://klokslag/', 'app://klokslag/board', 'app://klokslag/tickets/12?status=new'])(
    'to %s is the one page',
    async (url) => {
      const answer = await answerFrom(builtScreens(), get(url));
      expect(await answer.text()).toContain('<title>Klokslag</title>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    },
  );

  it.each([
    'app://klokslag/..%2fsecret.txt',
    'app://klokslag/assets/..%2f..%2fsecret.txt',
    'app://klokslag/..%5csecret.txt',
    'app://klokslag/%2e%2e%2fsecret.txt',
    'app://klokslag/%00index.html',
    'app://klokslag/%E0%A4%A',
    'app://klokslag/.built',
    'app://klokslag/missing.js',
    'app://klokslag/assets/missing.css',
    'app://elsewhere/index.html',
  ])('to %s is 404 and empty', async (url) => {
    const answer = await answerFrom(builtScreens(), get(url));
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('to anything but reading is refused', async () => {
    const answer = await answerFrom(builtScreens(), { method: 'POST', url: 'app://klokslag/index.html' });
    expect(answer.status).toBe(405);
  });
});

describe('a file', () => {
  it('is never outside the folder, also when its name begins like it', () => {
    expect(fileFor('/srv/renderer', '/assets/index.js')).toBe('/srv/renderer/assets/index.js');
    expect(fileFor('/srv/renderer', '/../renderer-old/index.js')).toBeUndefined();
  });
});
