import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../src-shared/result.ts';
import { say } from './project.ts';

/** How long we look for a way to download the runtime before we go on without it. */
export const REACHABILITY_LIMIT = 6000;
const DOWNLOAD_LIMIT = 5 * 60_000;

export interface ElectronPlace {
  /** The folder of the npm package `electron`. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function electronPlace(): ElectronPlace {
  const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  return { packageFolder, environment: process.env };
}

/** The Electron program if it is on this machine already. */
export function presentElectron({ packageFolder, environment }: ElectronPlace): string | undefined {
  const named = environment.ELECTRON_EXEC_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const pathFile = join(packageFolder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined;
  const elsewhere = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = elsewhere || join(packageFolder, 'dist');
  const file = join(folder, program ?? defaultProgram());
  return (program !== undefined || elsewhere) && existsSync(file) ? file : undefined;
}

/** The Electron program, downloaded if it can be; the error says in one line why there is none. */
export async function obtainElectron(
  place: ElectronPlace,
  limit = REACHABILITY_LIMIT,
): Promise<Result<string, string>> {
  const present = presentElectron(place);
  if (present !== undefined) return ok(present);
  const named = place.environment.ELECTRON_EXEC_PATH;
  if (named) return err(`ELECTRON_EXEC_PATH names ${named}, which is not there`);
  const unreachable = await whyUnreachable(downloadAddress(place), limit);
  if (unreachable !== undefined)
    return err(`its runtime is not on this machine and cannot be downloaded (${unreachable})`);
  say("Downloading Electron's runtime (about 110 MB, once) …");
  if (!(await download(place))) return err('the download of its runtime failed');
  const downloaded = presentElectron(place);
  return downloaded === undefined ? err('its runtime was downloaded but is not complete') : ok(downloaded);
}

export function downloadAddress({ packageFolder, environment }: ElectronPlace): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const mirror = environment.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  const folder = environment.ELECTRON_CUSTOM_DIR?.replace('{{ version }}', version) ?? `v${version}`;
  return `${mirror}${folder}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

async function whyUnreachable(address: string, limit: number): Promise<string | undefined> {
  const host = new URL(address).host;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(limit) });
    return answer.ok ? undefined : `${host} answers ${answer.status}`;
  } catch (error) {
    const slow = error instanceof Error && error.name === 'TimeoutError';
    return slow ? `${host} did not answer within ${limit / 1000} seconds` : `${host} cannot be reached`;
  }
}

function download({ packageFolder }: ElectronPlace): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: ['ignore', 2, 2] });
    const limit = setTimeout(() => child.kill(), DOWNLOAD_LIMIT);
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}

function defaultProgram(): string {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
