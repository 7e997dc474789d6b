import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {Readonly<Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>>} Packages */

/**
 * What differs between what the lockfile asks for and what npm says it installed. Optional packages may be absent: most are
 * for other machines.
 * @param {Packages} wanted
 * @param {Packages} installed
 * @returns {readonly string[]}
 */
export function staleDependencies(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      if (path === '') return false;
      const present = installed[path];
      if (!present) return !entry.optional;
      return present.version !== entry.version || present.integrity !== entry.integrity;
    })
    .map(([path]) => path.replace(/^node_modules\//, ''));
}

/**
 * The Node that the project pins, as npm put it on the disk.
 * @param {string} root
 */
export function pinnedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs what the lockfile asks for unless it is there already. Everything said goes to stderr: stdout belongs to the task.
 * @param {string} root
 */
export function ensureDependencies(root) {
  const reason = reasonToInstall(root);
  if (reason === undefined) return;
  process.stderr.write(`Installing dependencies (${reason}) …\n`);
  install(root);
  const left = reasonToInstall(root);
  if (left !== undefined) throw new Error(`npm finished, but the dependencies are not complete: ${left}`);
}

/** @param {string} root */
function reasonToInstall(root) {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return 'first start';
  const stale = staleDependencies(packagesOf(join(root, 'package-lock.json')), packagesOf(installedList));
  if (stale.length > 0) return `${stale.length} changed: ${stale.slice(0, 3).join(', ')}`;
  if (!existsSync(pinnedNode(root))) return 'the pinned Node is missing';
  return undefined;
}

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** @param {string} root */
function install(root) {
  // A running node.exe cannot be removed on Windows, and `npm ci` removes everything first.
  const renew = process.platform === 'win32' && existsSync(pinnedNode(root));
  const parameters = [renew ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...first, ...parameters], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (done.status !== 0) {
    throw new Error(
      `npm ${parameters[0]} failed. What it said is above; nothing of yours was changed. Try again when it is mended.`,
    );
  }
}
