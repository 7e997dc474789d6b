import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const { folder, remove } = newFolder();
  onTestFinished(remove);
  return folder;
}

/** A folder for longer than a test; who asks for it removes it. */
export function newFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
