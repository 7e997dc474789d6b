import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultDataFolder } from '../src-main/hosts/data-folder.ts';
import { askedToStop } from './child-process.ts';
import { hasDisplay } from './display.ts';
import { electronPlace, obtainElectron } from './electron-runtime.ts';
import { giveUp, say } from './project.ts';
import { runElectron } from './start-electron.ts';
import { runNodeHost } from './start-node-host.ts';
import { type DeskStart, type StartOptions, startOptions } from './start-options.ts';

const options = startOptions(process.argv.slice(2));
if (!options.ok) giveUp(options.error, 2);
process.exit(await start(options.value));

async function start(wanted: StartOptions): Promise<number> {
  const stop = askedToStop();
  if (wanted.data !== undefined) return startDesk({ ...wanted, data: wanted.data, stop });
  if (!wanted.example) return startDesk({ ...wanted, data: usualDataFolder(), stop });
  const throwAway = mkdtempSync(join(tmpdir(), 'klokslag-example-'));
  try {
    return await startDesk({ ...wanted, data: throwAway, stop });
  } finally {
    rmSync(throwAway, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function startDesk(desk: DeskStart): Promise<number> {
  if (desk.host === 'node') return runNodeHost(desk);
  const electron = hasDisplay(process.platform, process.env)
    ? await obtainElectron(electronPlace())
    : { ok: false as const, error: 'there is no display here' };
  if (electron.ok) {
    const code = await runElectron(electron.value, desk);
    if (code !== undefined) return code;
    if (desk.host === 'electron') return 1;
    say('Electron did not start; starting the Node host instead.');
    return runNodeHost(desk);
  }
  if (desk.host === 'electron') {
    say(`Electron cannot be used: ${electron.error}.`);
    return 1;
  }
  say(`Electron cannot be used: ${electron.error}. Starting the Node host instead.`);
  return runNodeHost(desk);
}

function usualDataFolder(): string {
  return defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
}
