import { join } from 'node:path';
import type { App, BrowserWindow, Dialog, IpcMain, Menu, Protocol, SafeStorage, Session, Shell } from 'electron';
import { createSecretFile } from '../../adapters/secret-file.ts';
import { dispatch } from '../../bridge/dispatch.ts';
import type { Session as DeskSession } from '../../services/session.ts';
import type { DeskWishes, OpenDesk } from '../open-desk.ts';
import { APP_ORIGIN, isOurPage } from './app-origin.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { bringForward, openDeskWindow, type WindowParts } from './desk-window.ts';
import { sendPush, serveCalls } from './ipc.ts';
import { createSafeSecrets } from './safe-secrets.ts';
import { secureApp, secureSession } from './security.ts';
import { IN_USE, startFailure } from './start-failure.ts';

/** What is used of Electron: an argument, so that everything but the runtime itself can be tried without it. */
export interface ElectronParts extends WindowParts {
  readonly app: App;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly ipcMain: IpcMain;
  readonly Menu: Pick<typeof Menu, 'setApplicationMenu'>;
  readonly protocol: Protocol;
  readonly safeStorage: SafeStorage;
  readonly session: { readonly defaultSession: Session };
  readonly shell: Shell;
}

export interface ElectronWishes {
  readonly folder: string;
  readonly example: boolean;
  readonly clock?: string | undefined;
  readonly platform: string;
  /** The built screens. */
  readonly screens: string;
  readonly preload: string;
  /** The development server's address, only while developing. */
  readonly development?: string | undefined;
  readonly openDesk: (wishes: DeskWishes) => Promise<OpenDesk>;
  /** Says a sentence where the program was started. */
  readonly say: (sentence: string) => void;
}

/** Runs the desk in this Electron until its window is closed. Must be called before the app is ready. */
export async function runElectronHost(electron: ElectronParts, wishes: ElectronWishes): Promise<void> {
  const { app, protocol, shell } = electron;
  const isOurs = (address: string): boolean => isOurPage(address, wishes.development);
  registerAppScheme(protocol);
  // One instance for each data folder: Chromium keeps the lock, and the window's own storage, in here.
  app.setPath('userData', join(wishes.folder, 'window'));
  if (!app.requestSingleInstanceLock()) {
    wishes.say(
      `De gegevensmap ${wishes.folder} is al open in een venster, dat naar voren komt. / ` +
        `The data folder ${wishes.folder} is open in a window already, which comes to the front.`,
    );
    return app.exit(IN_USE);
  }
  secureApp(app, { isOurPage: isOurs, openExternal: (address) => shell.openExternal(address) });
  await app.whenReady();
  secureSession(electron.session.defaultSession, { isOurPage: isOurs });
  serveApp(protocol, wishes.screens);
  if (wishes.platform !== 'darwin') electron.Menu.setApplicationMenu(null);
  const desk = await openOrExplain(electron, wishes);
  if (desk === undefined) return;
  const window = showDesk(electron, wishes, desk, isOurs);
  app.on('second-instance', () => bringForward(window));
  closeBeforeQuit(app, desk);
}

async function openOrExplain(
  { app, dialog, safeStorage }: ElectronParts,
  { folder, example, clock, platform, openDesk, say }: ElectronWishes,
): Promise<OpenDesk | undefined> {
  try {
    const sealed = createSecretFile(join(folder, 'sealed-secrets.json'));
    const secrets = createSafeSecrets(safeStorage, sealed, platform);
    return await openDesk({ folder, example, clockFile: clock, secrets, addressOf: (secret) => addressOf(secret) });
  } catch (error) {
    const failure = startFailure(error);
    if (failure === undefined) throw error;
    say(failure.sentence);
    dialog.showErrorBox('Klokslag', failure.sentence);
    app.exit(failure.code);
    return undefined;
  }
}

function showDesk(
  electron: ElectronParts,
  wishes: ElectronWishes,
  desk: OpenDesk,
  isOurs: (address: string) => boolean,
): BrowserWindow {
  const session = sessionOf(desk);
  serveCalls(electron.ipcMain, {
    isOurPage: isOurs,
    answer: (name, argument) => dispatch(desk.services, session(), name, argument),
  });
  const window = openDeskWindow(electron, { ...wishes, stateFile: join(wishes.folder, 'window.json') });
  const stopPushes = desk.push.subscribe(session(), (push) => sendPush(window.webContents, push));
  window.on('closed', () => {
    stopPushes();
    // One window is the whole app, also on a Mac: nobody looks at a desk without one.
    electron.app.quit();
  });
  return window;
}

/** The window's person is the desk's first lead, as they are at each call: a new name counts at once. */
function sessionOf({ people, services }: OpenDesk): () => DeskSession {
  const [lead] = people;
  if (lead === undefined) throw new Error('a desk was opened without anybody to begin');
  return () => ({ person: services.directory.person(lead.id) ?? lead });
}

/** The journal is closed before the program ends: the first wish to quit waits for it. */
function closeBeforeQuit(app: App, desk: OpenDesk): void {
  let _closing: Promise<void> | undefined;
  app.on('will-quit', (event) => {
    event.preventDefault();
    _closing ??= desk.close().finally(() => app.exit(0));
  });
}

/** A link for another screen: this host serves its own window only, so the address is good in here. */
function addressOf(secret: string): string {
  return `${APP_ORIGIN}/#link=${secret}`;
}
