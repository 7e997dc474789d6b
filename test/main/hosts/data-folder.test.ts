import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src-main/hosts/data-folder.ts';

it('follows XDG on Linux', () => {
  const home = '/home/ans';
  expect(defaultDataFolder({ platform: 'linux', home, environment: {} })).toBe('/home/ans/.local/share/klokslag');
  expect(defaultDataFolder({ platform: 'linux', home, environment: { XDG_DATA_HOME: '/data/ans' } })).toBe(
    '/data/ans/klokslag',
  );
});

it('follows the custom of macOS and Windows', () => {
  expect(defaultDataFolder({ platform: 'darwin', home: '/Users/ans', environment: {} })).toBe(
    '/Users/ans/Library/Application Support/Klokslag',
  );
  const windows = { platform: 'win32', home: '/c/ans', environment: { LOCALAPPDATA: '/c/ans/Local' } };
  expect(defaultDataFolder(windows)).toBe('/c/ans/Local/Klokslag');
});
