import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../../src-main/hosts/electron/app-origin.ts';
import { isOpenable, secureApp, secureContents, secureSession } from '../../../../src-main/hosts/electron/security.ts';
import { fakeApp, fakeContents, fakeSession, preventable } from './fake-electron.ts';

function securedContents() {
  const opened: string[] = [];
  const contents = fakeContents();
  secureContents(contents.parts, { isOurPage, openExternal: async (url) => void opened.push(url) });
  return { contents, opened };
}

describe('navigation', () => {
  it.each(['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/'])(
    'to %s is denied, also by a redirect and inside a frame',
    (url) => {
      const { contents } = securedContents();
      for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
        const event = preventable({ url, isMainFrame: name !== 'will-frame-navigate' });
        contents.emit(name, event);
        expect([name, event.prevented]).toEqual([name, true]);
      }
    },
  );

  it('within our own pages goes on, so that a screen can load its newer version', () => {
    const { contents } = securedContents();
    const event = preventable({ url: 'app://klokslag/board', isMainFrame: true });
    contents.emit('will-navigate', event);
    contents.emit('will-frame-navigate', event);
    expect(event.prevented).toBe(false);
  });

  it('of a frame to a text of our own making goes on; of the whole page it does not', () => {
    const { contents } = securedContents();
    const frame = preventable({ url: 'blob:app://klokslag/0b1c', isMainFrame: false });
    const page = preventable({ url: 'blob:app://klokslag/0b1c', isMainFrame: true });
    contents.emit('will-frame-navigate', frame);
    contents.emit('will-frame-navigate', page);
    expect([frame.prevented, page.prevented]).toEqual([false, true]);
  });
});

describe('a new window', () => {
  it.each(['https://example.org/a', 'http://example.org/', 'mailto:ans@voorbeeld.example', 'tel:+31201234567'])(
    'for %s is denied and handed to the system',
    (url) => {
      const { contents, opened } = securedContents();
      expect(contents.openWindow(url)).toEqual({ action: 'deny' });
      expect(opened).toEqual([url]);
    },
  );

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://klokslag/',
    'smb://host/share',
    'ms-msdt:/id',
    'https://bank.example@evil.example/',
    'not an address',
  ])('for %s is denied and goes nowhere', (url) => {
    const { contents, opened } = securedContents();
    expect(contents.openWindow(url)).toEqual({ action: 'deny' });
    expect(opened).toEqual([]);
    expect(isOpenable(url)).toBe(false);
  });

  it('cannot come in as a webview', () => {
    const { contents } = securedContents();
    const event = preventable({});
    contents.emit('will-attach-webview', event);
    expect(event.prevented).toBe(true);
  });
});

describe('permissions', () => {
  const ask = { requestingUrl: 'app://klokslag/board', isMainFrame: true };

  it.each(['notifications', 'fullscreen', 'clipboard-sanitized-write'])('%s is given to our own page', (permission) => {
    const session = fakeSession();
    secureSession(session.parts, { isOurPage });
    expect(session.request(permission, ask)).toBe(true);
    expect(session.check(permission, 'app://klokslag/', { isMainFrame: true })).toBe(true);
  });

  it.each(['media', 'geolocation', 'midi', 'clipboard-read', 'pointerLock', 'openExternal', 'hid', 'usb', 'serial'])(
    '%s is refused to everybody',
    (permission) => {
      const session = fakeSession();
      secureSession(session.parts, { isOurPage });
      expect(session.request(permission, ask)).toBe(false);
      expect(session.check(permission, 'app://klokslag/', { isMainFrame: true })).toBe(false);
    },
  );

  it('are refused to frames and to foreign pages', () => {
    const session = fakeSession();
    secureSession(session.parts, { isOurPage });
    expect(session.request('notifications', { ...ask, isMainFrame: false })).toBe(false);
    expect(session.request('notifications', { ...ask, requestingUrl: 'https://example.org/' })).toBe(false);
    expect(session.check('notifications', 'https://example.org', { isMainFrame: true })).toBe(false);
    expect(session.device()).toBe(false);
  });
});

describe('the app', () => {
  it('closes in every page as it is made', () => {
    const app = fakeApp();
    const contents = fakeContents();
    secureApp(app.parts, { isOurPage, openExternal: async () => undefined });
    app.emit('web-contents-created', {}, contents.parts);
    const event = preventable({ url: 'https://example.org/' });
    contents.emit('will-navigate', event);
    expect(event.prevented).toBe(true);
  });

  it('trusts no certificate that the system does not', () => {
    const app = fakeApp();
    secureApp(app.parts, { isOurPage, openExternal: async () => undefined });
    const event = preventable({});
    const decisions: boolean[] = [];
    app.emit('certificate-error', event, {}, 'https://mail.example', 'net::ERR', {}, (trust: boolean) =>
      decisions.push(trust),
    );
    expect([event.prevented, decisions]).toEqual([true, [false]]);
  });
});
