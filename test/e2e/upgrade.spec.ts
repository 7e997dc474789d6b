import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { spawnHost } from '../support/host-process.ts';
import { expect, test } from './fixtures/desk-test.ts';

test('a second start on the same data folder says that it is in use and stops, and the first goes on', async ({
  host,
}) => {
  const second = await spawnHost(['--data', host.dataDir, '--port', '0']).ended;
  expect(second.code).toBe(3);
  expect(second.errors).toContain(`De gegevensmap ${host.dataDir} is in gebruik door een andere Klokslag`);
  expect((await host.call('session.hello', { contractVersion: 1 })).person.role).toBe('lead');
});

test('data of a newer version is refused with a sentence, and left as it was', async ({ host }) => {
  expect(await host.stop()).toBe(0);
  const file = join(host.dataDir, 'journal.sqlite');
  const before = stamp(file, 99);
  const refused = await spawnHost(['--data', host.dataDir, '--port', '0']).ended;
  expect(refused.code).toBe(4);
  expect(refused.errors).toContain('De gegevens (journal, versie 99) zijn van een nieuwere Klokslag dan deze');
  expect(refused.errors).toContain('Er is niets veranderd; werk Klokslag bij.');
  expect(stamp(file, before)).toBe(99);
  await host.start();
  expect((await host.call('session.hello', { contractVersion: 1 })).head).toBeGreaterThan(0);
});

/** Writes the version of the journal's tables; answers the one that stood there. */
function stamp(file: string, version: number): number {
  const database = new DatabaseSync(file);
  try {
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    database.exec(`PRAGMA user_version = ${version}`);
    return found;
  } finally {
    database.close();
  }
}
