import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSecretFile } from '../../../src-main/adapters/secret-file.ts';
import { createSettingsFiles } from '../../../src-main/adapters/settings-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('settings', () => {
  it('are there for the next who opens the folder', async () => {
    const folder = join(temporaryFolder(), 'settings');
    expect(await createSettingsFiles(folder).read('desk')).toBeUndefined();
    await createSettingsFiles(folder).write('desk', { deskName: 'Balie' });
    expect(await createSettingsFiles(folder).read('desk')).toEqual({ deskName: 'Balie' });
    expect(readdirSync(folder)).toEqual(['desk.json']);
  });

  it('of a newer version are refused with a sentence', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'desk.json'), '{"version":2,"value":{}}');
    await expect(createSettingsFiles(folder).read('desk')).rejects.toThrow('comes from a newer Klokslag');
  });

  it.each(['../desk', 'Desk', ''])('have no name such as %j', async (name) => {
    await expect(createSettingsFiles(temporaryFolder()).read(name)).rejects.toThrow('is not the name of a setting');
  });
});

describe('secrets', () => {
  it('are kept side by side in a file that only its owner can read', async () => {
    const file = join(temporaryFolder(), 'secrets.json');
    const secrets = createSecretFile(file);
    expect(await secrets.read('mailbox.password')).toBeUndefined();
    await secrets.write('mailbox.password', 'geheim');
    await secrets.write('other', 'ook geheim');
    expect(await createSecretFile(file).read('mailbox.password')).toBe('geheim');
    expect(await secrets.read('other')).toBe('ook geheim');
    expect(await secrets.read('constructor')).toBeUndefined();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('of a newer version are refused with a sentence', async () => {
    const file = join(temporaryFolder(), 'secrets.json');
    writeFileSync(file, '{"version":2,"secrets":{}}');
    await expect(createSecretFile(file).read('x')).rejects.toThrow('comes from a newer Klokslag');
  });
});
