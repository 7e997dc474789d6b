import type { ElectronParts } from '../../../../src-main/hosts/electron/run-electron-host.ts';
import { listeners, preventable } from './fake-electron.ts';

type Handler = (...values: unknown[]) => unknown;

/** An Electron that shows nothing and remembers what was asked of it, in order. */
export function fakeRuntime({ first = true }: { readonly first?: boolean } = {}) {
  const asked: string[] = [];
  const handlers = new Map<string, Handler>();
  const app = listeners();
  const windows: ReturnType<typeof fakeWindow>[] = [];
  let exited: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve) => {
    exited = resolve;
  });
  const note =
    (name: string) =>
    (...values: unknown[]): void => {
      asked.push(
        [name, ...values.filter((value) => typeof value !== 'function' && typeof value !== 'object')].join(' '),
      );
    };

  class BrowserWindow {
    constructor(options: unknown) {
      note('window')();
      const window = fakeWindow(options, note);
      windows.push(window);
      Object.assign(this, window.parts);
    }
  }

  const parts = {
    app: {
      on: app.on,
      setPath: note('setPath'),
      requestSingleInstanceLock: () => {
        note('lock')();
        return first;
      },
      whenReady: async () => note('ready')(),
      quit: note('quit'),
      exit: (code: number) => {
        note('exit')(code);
        exited(code);
      },
    },
    BrowserWindow,
    dialog: { showErrorBox: note('errorBox') },
    ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
    Menu: { setApplicationMenu: note('menu') },
    protocol: {
      registerSchemesAsPrivileged: note('schemes'),
      handle: (scheme: string) => note('serve')(scheme),
    },
    safeStorage: {},
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: note('permissions'),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
      },
    },
    shell: { openExternal: async () => undefined },
  } as unknown as ElectronParts;

  return {
    parts,
    asked,
    windows,
    exit,
    emit: app.emit,
    call: async (url: string, name: string, argument: unknown): Promise<unknown> =>
      handlers.get('klokslag:call')?.({ senderFrame: { url, parent: null } }, name, argument),
    quit(): { readonly prevented: boolean } {
      const event = preventable({});
      app.emit('will-quit', event);
      return event;
    },
  };
}

function fakeWindow(options: unknown, note: (name: string) => Handler) {
  const { on, emit } = listeners();
  const sent: unknown[] = [];
  return {
    options,
    sent,
    emit,
    parts: {
      on,
      once: on,
      loadURL: async (address: string) => note('load')(address),
      show: note('show'),
      maximize: note('maximise'),
      restore: note('restore'),
      focus: note('focus'),
      isMinimized: () => true,
      isDestroyed: () => false,
      isMaximized: () => false,
      getNormalBounds: () => ({ x: 0, y: 0, width: 1000, height: 700 }),
      webContents: {
        isDestroyed: () => false,
        send: (...values: unknown[]) => sent.push(values),
      },
    },
  };
}
