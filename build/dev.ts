import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { defaultDataFolder } from '../src-main/hosts/data-folder.ts';
import { askedToStop, startProgram } from './child-process.ts';
import { electronPlace, obtainElectron } from './electron-runtime.ts';
import { addressIn, hostParameters } from './node-host.ts';
import { giveUp, inProject } from './project.ts';
import { rendererConfig } from './renderer-config.ts';
import { type StartOptions, startOptions } from './start-options.ts';

/** Apart from the desk that a person may be running on the same machine. */
const HOST_PORT = 4611;
const SCREENS_PORT = 5173;

const options = startOptions(process.argv.slice(2));
if (!options.ok) giveUp(options.error, 2);
const stop = askedToStop();
process.exit(options.value.host === 'electron' ? await onElectron(options.value) : await onNode(options.value));

/** The host starts again when its sources change; the screens are renewed in place by the development server. */
async function onNode(wanted: StartOptions): Promise<number> {
  const host = `http://127.0.0.1:${HOST_PORT}`;
  const forward = { target: host, changeOrigin: true };
  const screens = await createServer({
    ...rendererConfig({ outDir: inProject('out', 'renderer') }),
    server: {
      host: '127.0.0.1',
      port: wanted.port ?? SCREENS_PORT,
      proxy: { '/call': forward, '/push': forward, '/session': forward },
    },
  });
  await screens.listen();
  const address = screens.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const main = inProject('src-main', 'hosts', 'node', 'main.ts');
  const parameters = hostParameters({ ...wanted, data: dataFolder(wanted), port: HOST_PORT });
  const running = startProgram(process.execPath, ['--watch', '--watch-preserve-output', main, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (running.process.stdout === null) throw new Error('the host was started without a pipe for what it prints');
  // Addresses point at the development server, which passes calls on to the host.
  createInterface({ input: running.process.stdout }).on('line', (line) => {
    process.stdout.write(`${addressIn(line) === undefined ? line : line.replaceAll(host, address)}\n`);
  });
  const ended = await Promise.race([running.ended, stop.then(() => 0)]);
  await Promise.all([running.stop(), screens.close()]);
  return ended;
}

async function onElectron(wanted: StartOptions): Promise<number> {
  const electron = await obtainElectron(electronPlace());
  if (!electron.ok) giveUp(`Electron cannot be used: ${electron.error}.`);
  const program = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const parameters = hostParameters({ example: wanted.example, data: dataFolder(wanted) });
  const running = startProgram(process.execPath, [program, 'dev', '--watch', '--', ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ELECTRON_EXEC_PATH: electron.value },
  });
  const ended = await Promise.race([running.ended, stop.then(() => 0)]);
  await running.stop();
  return ended;
}

/** Development has a desk of its own: what is being changed must not touch a real one. */
function dataFolder(wanted: StartOptions): string {
  if (wanted.data !== undefined) return wanted.data;
  const usual = defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
  return join(`${usual}-development`, wanted.example ? 'example' : 'desk');
}
