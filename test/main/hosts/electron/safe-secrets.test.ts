import { expect, it } from 'vitest';
import { createSafeSecrets, NoKeychainError } from '../../../../src-main/hosts/electron/safe-secrets.ts';

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown';

function keychain(backend: Backend, available = true, shouldReEncrypt = false) {
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from([...text].reverse().join('')),
    decryptStringAsync: async (sealed: Buffer) => ({
      result: [...sealed.toString()].reverse().join(''),
      shouldReEncrypt,
    }),
  };
}

function memory() {
  const kept = new Map<string, string>();
  const store = {
    read: async (name: string) => kept.get(name),
    write: async (name: string, secret: string) => void kept.set(name, secret),
  };
  return { kept, store };
}

it('keeps only what the keychain sealed, and gives back what was said', async () => {
  const { kept, store } = memory();
  const secrets = createSafeSecrets(keychain('gnome_libsecret'), store, 'linux');
  await secrets.write('mailbox', 'geheim');
  expect(kept.get('mailbox')).toBe(Buffer.from('mieheg').toString('base64'));
  expect(await secrets.read('mailbox')).toBe('geheim');
  expect(await secrets.read('other')).toBeUndefined();
});

it.each(['basic_text', 'unknown'] as const)('refuses the keychain %s on Linux and stores nothing', async (backend) => {
  const { kept, store } = memory();
  const secrets = createSafeSecrets(keychain(backend), store, 'linux');
  await expect(secrets.write('mailbox', 'geheim')).rejects.toThrow(NoKeychainError);
  expect(kept.size).toBe(0);
});

it('refuses to store where no keychain answers', async () => {
  const { kept, store } = memory();
  const secrets = createSafeSecrets(keychain('gnome_libsecret', false), store, 'darwin');
  await expect(secrets.write('mailbox', 'geheim')).rejects.toThrow(NoKeychainError);
  expect(kept.size).toBe(0);
});

it('seals anew when the keychain has a newer key', async () => {
  const { kept, store } = memory();
  await store.write('mailbox', Buffer.from('miehegx').toString('base64'));
  await createSafeSecrets(keychain('unknown', true, true), store, 'darwin').read('mailbox');
  expect(kept.get('mailbox')).toBe(Buffer.from('miehegx').toString('base64'));
});
