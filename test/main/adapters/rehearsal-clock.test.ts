import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRehearsalClock } from '../../../src-main/adapters/rehearsal-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('runs ahead by what its file says, from the moment that it says so', () => {
  const file = join(temporaryFolder(), 'clock');
  const clock = createRehearsalClock(file, { now: () => 1000 });
  expect(clock.now()).toBe(1000);
  writeFileSync(file, '3600000\n');
  expect(clock.now()).toBe(3_601_000);
  writeFileSync(file, '-500');
  expect(clock.now()).toBe(500);
  rmSync(file);
  expect(clock.now()).toBe(1000);
});

it('says what is wrong with its file', () => {
  const file = join(temporaryFolder(), 'clock');
  writeFileSync(file, 'tomorrow');
  const clock = createRehearsalClock(file, { now: () => 0 });
  expect(() => clock.now()).toThrow("holds 'tomorrow', which is not a number of milliseconds");
});
