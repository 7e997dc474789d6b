import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJsonLog } from '../../../src-main/adapters/json-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('writes one object a line and leaves out what is named like a secret or a text', () => {
  const file = join(temporaryFolder(), 'log', 'klokslag.log');
  const log = createJsonLog(file, { now: () => Date.parse('2026-11-23T09:00:00Z') });
  log.info('started', { port: 4610 });
  log.error('a call failed', { reference: 'r1', password: 'geheim', token: 'geheim', mailText: 'geheim' });
  expect(readFileSync(file, 'utf8')).toBe(
    '{"at":"2026-11-23T09:00:00Z","level":"info","message":"started","port":4610}\n' +
      '{"at":"2026-11-23T09:00:00Z","level":"error","message":"a call failed","reference":"r1","password":"[…]","token":"[…]","mailText":"[…]"}\n',
  );
});
