import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloadAddress, obtainElectron, presentElectron } from '../../build/electron-runtime.ts';

function electronPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-runtime-'));
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  return folder;
}

function withRuntime(packageFolder: string): string {
  mkdirSync(join(packageFolder, 'dist'));
  writeFileSync(join(packageFolder, 'path.txt'), 'electron');
  writeFileSync(join(packageFolder, 'dist', 'electron'), '');
  return join(packageFolder, 'dist', 'electron');
}

describe("Electron's runtime on this machine", () => {
  it('is not there after a plain install', () => {
    expect(presentElectron({ packageFolder: electronPackage(), environment: {} })).toBeUndefined();
  });

  it('is there once it was downloaded', () => {
    const packageFolder = electronPackage();
    const program = withRuntime(packageFolder);
    expect(presentElectron({ packageFolder, environment: {} })).toBe(program);
  });

  it('may be named', () => {
    const packageFolder = electronPackage();
    const program = withRuntime(electronPackage());
    expect(presentElectron({ packageFolder, environment: { ELECTRON_EXEC_PATH: program } })).toBe(program);
    expect(presentElectron({ packageFolder, environment: { ELECTRON_EXEC_PATH: '/nowhere' } })).toBeUndefined();
  });
});

describe('without the runtime', () => {
  it('looks where it would be downloaded from, or at the mirror', () => {
    const packageFolder = electronPackage();
    const file = `electron-v45.4.1-${process.platform}-${process.arch}.zip`;
    expect(downloadAddress({ packageFolder, environment: {} })).toBe(
      `https://github.com/electron/electron/releases/download/v45.4.1/${file}`,
    );
    expect(downloadAddress({ packageFolder, environment: { ELECTRON_MIRROR: 'https://mirror.example/' } })).toBe(
      `https://mirror.example/v45.4.1/${file}`,
    );
  });

  it('says why when the place cannot be reached', async () => {
    const environment = { ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
    expect(await obtainElectron({ packageFolder: electronPackage(), environment })).toEqual({
      ok: false,
      error: 'its runtime is not on this machine and cannot be downloaded (127.0.0.1:9 cannot be reached)',
    });
  });

  it('gives up on a place that never answers', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const environment = { ELECTRON_MIRROR: `http://127.0.0.1:${port}/` };
    const answer = await obtainElectron({ packageFolder: electronPackage(), environment }, 200);
    expect(answer.ok ? '' : answer.error).toContain('did not answer within 0.2 seconds');
    silent.closeAllConnections();
    silent.close();
  });

  it('says when the place has no such file', async () => {
    const empty = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
    const { port } = empty.address() as AddressInfo;
    const environment = { ELECTRON_MIRROR: `http://127.0.0.1:${port}/` };
    const answer = await obtainElectron({ packageFolder: electronPackage(), environment });
    expect(answer.ok ? '' : answer.error).toContain('answers 404');
    empty.close();
  });
});
