import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUseError } from '../../adapters/data-folder-lock.ts';
import { NewerDataError } from '../../adapters/newer-data-error.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { ExampleDataError } from '../example-data-error.ts';
import { hostOptions } from '../options.ts';
import { ListenError, runNodeHost } from './run-node-host.ts';

/** For scripts: what was typed is wrong; the folder is in use; the port or the data cannot be used. */
const WRONG_OPTIONS = 2;
const IN_USE = 3;
const CANNOT_START = 4;
/** A connection somewhere that does not let go: what was answered is on the disk, so nothing is lost by ending. */
const STOPPED_BY_FORCE = 5;
const PATIENCE = 8000;

const options = hostOptions(process.argv.slice(2));
if (!options.ok) {
  console.error(options.error);
  process.exit(WRONG_OPTIONS);
}

const throwAway = options.value.example && options.value.data === undefined;
const folder = options.value.data ?? (throwAway ? mkdtempSync(join(tmpdir(), 'klokslag-')) : usualFolder());
const stop = askedToStop();
try {
  const host = await runNodeHost({ ...options.value, folder, control: randomBytes(32).toString('base64url') });
  for (const line of host.lines) console.log(line);
  await stop;
  setTimeout(() => process.exit(STOPPED_BY_FORCE), PATIENCE).unref();
  await host.stop();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  console.error(error instanceof Error && process.exitCode !== 1 ? error.message : error);
} finally {
  if (throwAway) rmSync(folder, { recursive: true, force: true });
}
process.exit();

function usualFolder(): string {
  return defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function exitCodeOf(error: unknown): number {
  if (error instanceof DataFolderInUseError) return IN_USE;
  if (error instanceof NewerDataError || error instanceof ExampleDataError || error instanceof ListenError) {
    return CANNOT_START;
  }
  return 1;
}
