import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Protocol } from 'electron';
import { contentSecurityPolicy } from '../content-security.ts';
import { APP_ORIGIN, APP_SCHEME } from './app-origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** Must be called before the app is ready: afterwards Chromium has settled what a scheme may do. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built screens, and nothing else on this disk, under our own origin. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  protocol.handle(APP_SCHEME, (request) => answerFrom(folder, request));
}

export async function answerFrom(folder: string, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const { host, pathname, protocol } = new URL(request.url);
  if (`${protocol}//${host}` !== APP_ORIGIN) return refusal(404);
  const file = fileFor(folder, pathname);
  if (file === undefined) return refusal(404);
  try {
    const content = await readFile(file);
    return new Response(request.method === 'HEAD' ? null : content, { status: 200, headers: headersFor(file) });
  } catch {
    return refusal(404);
  }
}

/** The file that a path means, inside `folder` whatever the path says; undefined for what is not ours to give. */
export function fileFor(folder: string, pathname: string): string | undefined {
  const path = decoded(pathname);
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined;
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const root = resolve(folder);
  // A path without an ending is a place in the app, which the one page finds by itself.
  const file = resolve(join(root, extname(path) === '' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}

function refusal(status: number): Response {
  return new Response('', { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
