import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataFolder } from '../../../../src-main/adapters/data-folder-lock.ts';
import { type ElectronWishes, runElectronHost } from '../../../../src-main/hosts/electron/run-electron-host.ts';
import { openDesk } from '../../../../src-main/hosts/open-desk.ts';
import { CONTRACT_VERSION } from '../../../../src-shared/contract/calls.ts';
import { fakeRuntime } from './fake-runtime.ts';

let folder = '';
let said: string[] = [];
const hello = { contractVersion: CONTRACT_VERSION };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klokslag-electron-'));
  said = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function wishes(): ElectronWishes {
  return {
    folder,
    example: false,
    platform: 'linux',
    screens: '/app/out/renderer',
    preload: '/app/out/preload/preload.cjs',
    openDesk,
    say: (sentence) => said.push(sentence),
  };
}

async function runningDesk() {
  const runtime = fakeRuntime();
  await runElectronHost(runtime.parts, wishes());
  return runtime;
}

/** What the mailbox says meanwhile comes when it comes. */
function isAboutTheJournal(sent: unknown): boolean {
  return JSON.stringify(sent).includes('journal.advanced');
}

async function closed(runtime: ReturnType<typeof fakeRuntime>): Promise<void> {
  runtime.quit();
  await runtime.exit;
}

describe('a start', () => {
  it('closes everything in before there is a page', async () => {
    const runtime = await runningDesk();
    expect(runtime.asked).toEqual([
      'schemes',
      `setPath userData ${join(folder, 'window')}`,
      'lock',
      'ready',
      'permissions',
      'serve app',
      'menu',
      'window',
      'load app://klokslag/',
    ]);
    await closed(runtime);
  });

  it('opens one sandboxed window with the preload', async () => {
    const runtime = await runningDesk();
    expect(runtime.windows).toHaveLength(1);
    expect(runtime.windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: {
        preload: '/app/out/preload/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
      },
    });
    runtime.windows[0]?.emit('ready-to-show');
    expect(runtime.asked.at(-1)).toBe('show');
    await closed(runtime);
  });

  it('for a second time on the same folder says so, stops, and opens nothing', async () => {
    const runtime = fakeRuntime({ first: false });
    await runElectronHost(runtime.parts, wishes());
    expect(runtime.asked).toEqual(['schemes', `setPath userData ${join(folder, 'window')}`, 'lock', 'exit 3']);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`The data folder ${folder} is open in a window already`);
    expect(existsSync(join(folder, 'journal.sqlite'))).toBe(false);
  });

  it('on a folder that another host uses tells it in a box and stops', async () => {
    const unlock = lockDataFolder(folder);
    const runtime = fakeRuntime();
    await runElectronHost(runtime.parts, wishes());
    expect(runtime.asked.slice(-2).map((line) => line.split(' ')[0])).toEqual(['errorBox', 'exit']);
    expect(await runtime.exit).toBe(3);
    expect(said[0]).toContain('is in use by another Klokslag');
    expect(runtime.windows).toEqual([]);
    unlock();
  });
});

describe('a running desk', () => {
  it('knows its window as the lead, without a token', async () => {
    const runtime = await runningDesk();
    expect(await runtime.call('app://klokslag/', 'session.hello', hello)).toMatchObject({
      ok: true,
      value: { contractVersion: CONTRACT_VERSION, example: false, person: { role: 'lead' } },
    });
    await closed(runtime);
  });

  it('refuses a call from a page that is not ours', async () => {
    const runtime = await runningDesk();
    expect(await runtime.call('https://example.org/', 'session.hello', hello)).toEqual({
      ok: false,
      error: { kind: 'forbidden' },
    });
    await closed(runtime);
  });

  it('tells its window when the journal has advanced', async () => {
    const runtime = await runningDesk();
    const news = () => runtime.windows[0]?.sent.filter(isAboutTheJournal);
    const before = news()?.length;
    const answer = await runtime.call('app://klokslag/', 'commands.execute', {
      id: '019a0000-0000-7000-8000-000000000001',
      writtenAt: Date.UTC(2026, 10, 2, 9),
      body: {
        type: 'organisation.save',
        organisationId: 'voorbeeld-metaal',
        name: 'Voorbeeld Metaal',
        contractId: 'smart-fms-basic',
        domains: ['voorbeeld-metaal.example'],
      },
    });
    expect([before, answer]).toMatchObject([0, { ok: true, value: { cursor: 2 } }]);
    expect(news()).toEqual([['klokslag:push', { kind: 'journal.advanced', cursor: 2 }]]);
    await closed(runtime);
  });

  it('comes to the front when it is started again', async () => {
    const runtime = await runningDesk();
    runtime.emit('second-instance');
    expect(runtime.asked.slice(-2)).toEqual(['restore', 'focus']);
    await closed(runtime);
  });

  it('quits with its window', async () => {
    const runtime = await runningDesk();
    runtime.windows[0]?.emit('closed');
    expect(runtime.asked.at(-1)).toBe('quit');
    await closed(runtime);
  });

  it('lets go of the folder before it ends, however often it is asked', async () => {
    const runtime = await runningDesk();
    expect(runtime.quit().prevented).toBe(true);
    expect(runtime.quit().prevented).toBe(true);
    expect(await runtime.exit).toBe(0);
    expect(runtime.asked.filter((line) => line.startsWith('exit'))).toEqual(['exit 0']);
    lockDataFolder(folder)();
  });
});
