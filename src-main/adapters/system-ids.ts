import { hash, randomBytes } from 'node:crypto';
import { uuidV7 } from '../../src-shared/id.ts';
import type { Clock, Ids } from '../ports.ts';

export function createSystemIds(clock: Clock): Ids {
  return {
    next: () => uuidV7(clock.now(), randomBytes(10)),
    secret: () => randomBytes(32).toString('base64url'),
    digest: (text) => hash('sha256', text),
  };
}
