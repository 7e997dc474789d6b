import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, shell } from 'electron';
import { defaultDataFolder } from '../data-folder.ts';
import { openDesk } from '../open-desk.ts';
import { electronOptions } from './electron-options.ts';
import { runElectronHost } from './run-electron-host.ts';

const { data, example, clock } = electronOptions(process.argv);
const built = join(import.meta.dirname, '..');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());

// Not awaited: Electron is ready only after this module has run to its end.
runElectronHost(
  { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session, shell },
  {
    folder: data ?? defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env }),
    example,
    clock,
    platform: process.platform,
    screens: join(built, 'renderer'),
    preload: join(built, 'preload', 'preload.cjs'),
    development: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
    openDesk,
    say: (sentence) => console.error(sentence),
  },
).catch((error: unknown) => {
  console.error(error);
  dialog.showErrorBox('Klokslag', error instanceof Error ? error.message : String(error));
  app.exit(1);
});
