import type { SafeStorage } from 'electron';
import type { SecretStore } from '../../ports.ts';

type Keychain = Pick<
  SafeStorage,
  'encryptStringAsync' | 'decryptStringAsync' | 'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend'
>;

export class NoKeychainError extends Error {
  constructor(reason: string) {
    super(
      `Het wachtwoord kan niet veilig worden bewaard: ${reason}. Er is niets opgeslagen; zet een sleutelbos aan (GNOME Keyring of KWallet). / ` +
        `The password cannot be kept safely: ${reason}. Nothing was stored; turn on a keychain (GNOME Keyring or KWallet).`,
    );
    this.name = 'NoKeychainError';
  }
}

/** Keeps secrets in `file`, sealed by the system's keychain. Without a real keychain nothing is stored at all. */
export function createSafeSecrets(keychain: Keychain, file: SecretStore, platform: string): SecretStore {
  return {
    async read(name) {
      const sealed = await file.read(name);
      if (sealed === undefined) return undefined;
      await insistOnKeychain(keychain, platform);
      const { result, shouldReEncrypt } = await keychain.decryptStringAsync(Buffer.from(sealed, 'base64'));
      if (shouldReEncrypt) await file.write(name, await seal(keychain, result));
      return result;
    },
    async write(name, secret) {
      await insistOnKeychain(keychain, platform);
      await file.write(name, await seal(keychain, secret));
    },
  };
}

async function seal(keychain: Keychain, secret: string): Promise<string> {
  return (await keychain.encryptStringAsync(secret)).toString('base64');
}

async function insistOnKeychain(keychain: Keychain, platform: string): Promise<void> {
  if (!(await keychain.isAsyncEncryptionAvailable())) throw new NoKeychainError('no keychain answers');
  if (platform !== 'linux') return;
  // 'basic_text' seals with a password that is written in Chromium's source: readable by anybody.
  const backend = keychain.getSelectedStorageBackend();
  if (backend === 'basic_text' || backend === 'unknown') throw new NoKeychainError(`the keychain is '${backend}'`);
}
