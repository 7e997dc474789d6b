import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileSafely } from '../../adapters/write-file-safely.ts';

/**
 * How a command on this machine finds the host that runs on a data folder. Only the folder's owner can read it, and who can read it could
 * read the whole journal as well; so the secret in it may make links.
 */
const hostFileSchema = z.object({ version: z.literal(1), origin: z.url(), control: z.string().min(32) });

export type HostFile = Omit<z.infer<typeof hostFileSchema>, 'version'>;

const fileIn = (folder: string) => join(folder, 'host.json');

export async function writeHostFile(folder: string, host: HostFile): Promise<void> {
  await writeFileSafely(fileIn(folder), `${JSON.stringify({ version: 1, ...host })}\n`);
}

/** Undefined when there is none, or none that this version understands. */
export async function readHostFile(folder: string): Promise<HostFile | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = hostFileSchema.safeParse(JSON.parse(text));
  return parsed.success ? { origin: parsed.data.origin, control: parsed.data.control } : undefined;
}

export async function removeHostFile(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}
