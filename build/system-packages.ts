import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { err, ok, type Result } from '../src-shared/result.ts';
import { findBrowser, thisMachine } from './browser.ts';
import { say } from './project.ts';

export interface SystemPackage {
  readonly debian: string;
  readonly elsewhere: string;
  readonly isPresent: () => boolean;
}

/** What the tests need that npm cannot bring. */
export const testPackages: readonly SystemPackage[] = [
  {
    debian: 'chromium',
    elsewhere: 'Chromium, Chrome, Edge or Brave',
    isPresent: () => findBrowser(thisMachine()) !== undefined,
  },
  {
    debian: 'dovecot-imapd',
    elsewhere: 'Dovecot (IMAP)',
    isPresent: () => isInstalled('dovecot', '/usr/lib/dovecot/imap'),
  },
  {
    debian: 'dovecot-lmtpd',
    elsewhere: 'Dovecot (LMTP)',
    isPresent: () => isInstalled('dovecot', '/usr/lib/dovecot/lmtp'),
  },
  { debian: 'openssl', elsewhere: 'OpenSSL', isPresent: () => onPath('openssl') },
];

/** Installs what is missing where we may; elsewhere the error says exactly what to install. */
export function ensureSystemPackages(wanted: readonly SystemPackage[]): Result<undefined, string> {
  const missing = wanted.filter((entry) => !entry.isPresent());
  if (missing.length === 0) return ok(undefined);
  const packages = missing.map((entry) => entry.debian);
  if (!existsSync('/usr/bin/apt-get')) {
    return err(`Please install: ${missing.map((entry) => entry.elsewhere).join('; ')}.`);
  }
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) return err(`Please install what is missing: sudo ${command}`);
  say(`Installing ${packages.join(', ')} …`);
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...packages))
    return err(`This failed: ${command}`);
  const left = missing.filter((entry) => !entry.isPresent()).map((entry) => entry.debian);
  return left.length === 0 ? ok(undefined) : err(`Installed, but not found afterwards: ${left.join(', ')}.`);
}

function apt(...parameters: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...parameters], { stdio: ['ignore', 2, 2], env: environment }).status === 0;
}

function isInstalled(program: string, part: string): boolean {
  return (
    onPath(program) &&
    (process.platform !== 'linux' || existsSync(part) || existsSync(part.replace('/lib/', '/libexec/')))
  );
}

function onPath(program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
