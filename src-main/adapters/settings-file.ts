import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SettingsStore } from '../ports.ts';
import { NewerDataError } from './newer-data-error.ts';
import { isMissing, writeFileSafely } from './write-file-safely.ts';

/** Raised when the shape of a settings file changes; an upgrade goes by the number found. */
export const SETTINGS_VERSION = 1;

const fileSchema = z.object({ version: z.int().min(1), value: z.unknown() });
const NAME = /^[a-z][a-z-]*$/;

/** One small JSON file for each name, so that saving one setting never touches another. */
export function createSettingsFiles(folder: string): SettingsStore {
  const fileOf = (name: string) => {
    if (!NAME.test(name)) throw new Error(`'${name}' is not the name of a setting`);
    return join(folder, `${name}.json`);
  };
  return {
    async read(name) {
      const text = await textOf(fileOf(name));
      if (text === undefined) return undefined;
      const file = fileSchema.parse(JSON.parse(text));
      if (file.version > SETTINGS_VERSION) throw new NewerDataError(`settings ${name}`, file.version, SETTINGS_VERSION);
      return file.value;
    },
    async write(name, value) {
      await writeFileSafely(fileOf(name), `${JSON.stringify({ version: SETTINGS_VERSION, value }, undefined, 2)}\n`);
    },
  };
}

/** A file's text; undefined when there is no such file. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
