import type { App, Session, Shell, WebContents } from 'electron';

/** What a page of ours may ask of the system: to tell (notifications), to fill the screen (the board), to copy a link. */
const allowedPermissions: readonly string[] = ['notifications', 'fullscreen', 'clipboard-sanitized-write'];

/** What may be handed to the system to open: pages, letters and telephone numbers. */
const openableSchemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

export interface SecurityRules {
  readonly isOurPage: (address: string) => boolean;
  readonly openExternal: Shell['openExternal'];
}

/** Every page that this app will ever hold is closed in before it loads anything. */
export function secureApp(app: Pick<App, 'on'>, rules: SecurityRules): void {
  app.on('web-contents-created', (_event, contents) => secureContents(contents, rules));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
}

type SecuredSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

export function secureSession(session: SecuredSession, { isOurPage }: Pick<SecurityRules, 'isOurPage'>): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl, isMainFrame }) => {
    decide(isMainFrame && allowedPermissions.includes(permission) && isOurPage(requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, { isMainFrame }) => {
    return isMainFrame && allowedPermissions.includes(permission) && isOurPage(requestingOrigin);
  });
  session.setDevicePermissionHandler(() => false);
}

type SecuredContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

export function secureContents(contents: SecuredContents, { isOurPage, openExternal }: SecurityRules): void {
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOurPage(event.url) && !isMailFrame(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isOpenable(url)) void openExternal(url);
    return { action: 'deny' };
  });
}

/** Whether an address may leave the app: by its scheme, and never with a name and password hidden in it. */
export function isOpenable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return openableSchemes.includes(protocol) && username === '' && password === '';
}

/** Mail is shown in a frame that we fill ourselves: from a blob of ours or from the frame's own text. */
function isMailFrame({ isMainFrame, url }: { readonly isMainFrame: boolean; readonly url: string }): boolean {
  return !isMainFrame && (url === 'about:srcdoc' || url === 'about:blank' || url.startsWith('blob:app://klokslag/'));
}
