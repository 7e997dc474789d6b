import { DataFolderInUseError } from '../../adapters/data-folder-lock.ts';
import { NewerDataError } from '../../adapters/newer-data-error.ts';
import { ExampleDataError } from '../example-data-error.ts';

/** For scripts, the same as the Node host's: the folder is in use; the data cannot be used. */
export const IN_USE = 3;
export const CANNOT_START = 4;

export interface StartFailure {
  readonly code: number;
  /** For the person who started it. */
  readonly sentence: string;
}

/** What to tell and to answer when the desk cannot be opened; undefined for what nobody expected. */
export function startFailure(error: unknown): StartFailure | undefined {
  if (error instanceof DataFolderInUseError) return { code: IN_USE, sentence: error.message };
  if (error instanceof NewerDataError || error instanceof ExampleDataError) {
    return { code: CANNOT_START, sentence: error.message };
  }
  return undefined;
}
