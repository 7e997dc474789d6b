import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { isDataFolderInUse, lockDataFolder } from '../../../src-main/adapters/data-folder-lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('lets one hold a folder at a time, and the next when it is let go', () => {
  const folder = join(temporaryFolder(), 'new', 'desk');
  const unlock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow('is in gebruik');
  expect(() => lockDataFolder(folder)).toThrow('is in use');
  unlock();
  unlock();
  lockDataFolder(folder)();
});

it('says whether a folder is in use, and makes none to find out', () => {
  const folder = temporaryFolder();
  expect(isDataFolderInUse(join(folder, 'nothing'))).toBe(false);
  const unlock = lockDataFolder(folder);
  expect(isDataFolderInUse(folder)).toBe(true);
  unlock();
  expect(isDataFolderInUse(folder)).toBe(false);
});

it('is let go of when its holder is killed', async () => {
  const folder = temporaryFolder();
  const adapter = join(import.meta.dirname, '../../../src-main/adapters/data-folder-lock.ts');
  const program = `import { lockDataFolder } from ${JSON.stringify(adapter)};
    lockDataFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  expect(isDataFolderInUse(folder)).toBe(true);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockDataFolder(folder)();
});
