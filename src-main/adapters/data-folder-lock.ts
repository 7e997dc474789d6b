import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class DataFolderInUseError extends Error {
  constructor(folder: string) {
    super(
      `De gegevensmap ${folder} is in gebruik door een andere Klokslag op deze computer. / ` +
        `The data folder ${folder} is in use by another Klokslag on this computer.`,
    );
    this.name = 'DataFolderInUseError';
  }
}

/**
 * Keeps a data folder to one writer. The lock is a transaction held open on a small database: the operating system lets go of it when the
 * process ends, however it ends, so that nothing stale is left behind. Returns how to release it; twice is fine.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw isBusy(error) ? new DataFolderInUseError(folder) : error;
  }
  return () => {
    if (database.isOpen) database.close();
  };
}

/** Whether a running Klokslag holds the folder; does not make the folder. */
export function isDataFolderInUse(folder: string): boolean {
  if (!existsSync(join(folder, 'lock.sqlite'))) return false;
  try {
    lockDataFolder(folder)();
    return false;
  } catch (error) {
    if (error instanceof DataFolderInUseError) return true;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
