import { parentPort } from 'node:worker_threads';
import type { ParsedMail } from '../ports.ts';
import { createMailParser } from './mail-parser.ts';

/** What the thread says: that it is there, and then one answer for each mail, in the order they were given. */
export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly mail: ParsedMail }
  | { readonly kind: 'unreadable'; readonly reason: string };

const parser = createMailParser();
let reading: Promise<void> = Promise.resolve();

// One at a time, so that a thread that dies says by that which mail it died of.
parentPort?.on('message', (source: Uint8Array) => {
  reading = reading.then(async () => answer(await read(source)));
});
answer({ kind: 'ready' });

async function read(source: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { kind: 'read', mail: await parser.parse(source) };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function answer(given: ThreadAnswer): void {
  parentPort?.postMessage(given, given.kind === 'read' ? ownMemoryOf(given.mail) : []);
}

/** What can be handed over instead of copied. */
function ownMemoryOf({ attachments }: ParsedMail): readonly ArrayBuffer[] {
  const memories = attachments
    .filter(({ content }) => content.byteLength === content.buffer.byteLength)
    .map(({ content }) => content.buffer);
  return [...new Set(memories)].filter((memory) => memory instanceof ArrayBuffer);
}
