import { z } from 'zod';
import type { SecretStore } from '../ports.ts';
import { NewerDataError } from './newer-data-error.ts';
import { textOf } from './settings-file.ts';
import { writeFileSafely } from './write-file-safely.ts';

const SECRETS_VERSION = 1;
const fileSchema = z.object({ version: z.int().min(1), secrets: z.record(z.string(), z.string()) });

/** Secrets in a file that only its owner can read: what a server without a keychain can do. */
export function createSecretFile(file: string): SecretStore {
  const readAll = async (): Promise<Readonly<Record<string, string>>> => {
    const text = await textOf(file);
    if (text === undefined) return {};
    const found = fileSchema.parse(JSON.parse(text));
    if (found.version > SECRETS_VERSION) throw new NewerDataError('secrets', found.version, SECRETS_VERSION);
    return found.secrets;
  };
  return {
    async read(name) {
      const all = await readAll();
      return Object.hasOwn(all, name) ? all[name] : undefined;
    },
    async write(name, secret) {
      const secrets = { ...(await readAll()), [name]: secret };
      await writeFileSafely(file, `${JSON.stringify({ version: SECRETS_VERSION, secrets })}\n`);
    },
  };
}
