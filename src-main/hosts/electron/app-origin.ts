/** Where our own pages come from. A secure, standard origin of its own: IndexedDB, locks and modules work as on the web. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://klokslag';

/** Whether an address is one of our pages: the app's own, or (while developing) the development server's. */
export function isOurPage(address: string, developmentOrigin?: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, origin } = new URL(address);
  // Only Chromium knows that app: is a standard scheme; elsewhere its origin is 'null'. So the parts are compared.
  if (`${protocol}//${host}` === APP_ORIGIN) return true;
  return developmentOrigin !== undefined && origin === new URL(developmentOrigin).origin;
}
