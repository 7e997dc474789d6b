import type { secureApp, secureContents, secureSession } from '../../../../src-main/hosts/electron/security.ts';

type Listener = (...values: unknown[]) => unknown;

/** What `on` was given, to be called by hand. */
export function listeners() {
  const known: { readonly name: string; readonly listener: Listener }[] = [];
  return {
    on(name: string, listener: Listener): void {
      known.push({ name, listener });
    },
    emit(name: string, ...values: unknown[]): void {
      const heard = known.filter((entry) => entry.name === name);
      if (heard.length === 0) throw new Error(`nobody listens to '${name}'`);
      for (const { listener } of heard) listener(...values);
    },
  };
}

export function preventable<Facts extends object>(facts: Facts) {
  return {
    ...facts,
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}

/** The parts of Electron are far wider than what is used of them: the one place where a fake is called the real thing. */
function as<Part>(fake: unknown): Part {
  return fake as Part;
}

export function fakeApp() {
  const { on, emit } = listeners();
  return { emit, parts: as<Parameters<typeof secureApp>[0]>({ on }) };
}

export function fakeContents() {
  const { on, emit } = listeners();
  let open: Listener = () => undefined;
  const setWindowOpenHandler = (handler: Listener): void => {
    open = handler;
  };
  return {
    emit,
    openWindow: (url: string): unknown => open({ url }),
    parts: as<Parameters<typeof secureContents>[0]>({ on, setWindowOpenHandler }),
  };
}

export function fakeSession() {
  const handlers = new Map<string, Listener>();
  const keep = (name: string) => (handler: Listener) => handlers.set(name, handler);
  const call = (name: string, ...values: unknown[]): unknown => {
    const handler = handlers.get(name);
    if (handler === undefined) throw new Error(`no handler for '${name}'`);
    return handler(...values);
  };
  return {
    parts: as<Parameters<typeof secureSession>[0]>({
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
    }),
    request(permission: string, details: object): unknown {
      let decision: unknown;
      call(
        'request',
        {},
        permission,
        (given: unknown) => {
          decision = given;
        },
        details,
      );
      return decision;
    },
    check: (permission: string, origin: string, details: object) => call('check', {}, permission, origin, details),
    device: () => call('device', {}),
  };
}
