/** An address as it is compared: lower case, without what people wrap around it. Undefined where there is none. */
export function normaliseAddress(given: string | undefined): string | undefined {
  const address = given?.trim().replace(/^<|>$/g, '').toLowerCase();
  if (address === undefined || address.length > 320) return undefined;
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}

/** `piet+storing@metaal.example` → `piet@metaal.example`; undefined where there is no tag to leave out. */
export function withoutTag(address: string): string | undefined {
  const match = /^([^+@]+)\+[^@]*(@.+)$/.exec(address);
  return match ? `${match[1]}${match[2]}` : undefined;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Where anybody can have a mailbox: sharing such a domain says nothing about who somebody works for. */
export function isPublicMailDomain(domain: string): boolean {
  return publicMailDomains.has(domain);
}

const publicMailDomains: ReadonlySet<string> = new Set(
  `aol.com caiway.nl casema.nl chello.nl freedom.nl fastmail.com gmail.com gmx.com gmx.de gmx.net googlemail.com
   hetnet.nl home.nl hotmail.be hotmail.com hotmail.nl icloud.com kpnmail.nl kpnplanet.nl live.be live.com live.nl
   mac.com mail.com me.com msn.com online.nl onsbrabantnet.nl outlook.be outlook.com outlook.nl planet.nl pm.me proton.me
   protonmail.com quicknet.nl skynet.be solcon.nl telenet.be telfort.nl tele2.nl tutanota.com upcmail.nl versatel.nl
   web.de xs4all.nl yahoo.com yahoo.nl ymail.com zeelandnet.nl ziggo.nl ziggomail.com zonnet.nl`.split(/\s+/),
);
