import { isIP } from 'node:net';

/**
 * Whether a request may name us so. A page elsewhere can point a domain of its own at this machine (DNS rebinding) and would then be 'same
 * origin' with us: so the name has to be an IP address, which nobody can rebind, `localhost`, or this machine's own name.
 */
export function isAllowedHost(header: string | undefined, machineName: string): boolean {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/i.exec(header ?? '');
  const name = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (name === undefined) return false;
  return isIP(name) !== 0 || name === 'localhost' || name === machineName.toLowerCase();
}
