import { expect, it } from 'vitest';
import { electronOptions } from '../../../../src-main/hosts/electron/electron-options.ts';

it("finds our words among Chromium's", () => {
  const commandLine = ['/opt/electron', '--no-sandbox', '/app', '--inspect=0', '--data', '/srv/desk', '--example'];
  expect(electronOptions(commandLine)).toEqual({ data: '/srv/desk', example: true });
});

it('reads nothing into a bare start', () => {
  expect(electronOptions(['/opt/klokslag'])).toEqual({ example: false });
});

it('takes a folder without a name for none', () => {
  expect(electronOptions(['/opt/klokslag', '--data'])).toEqual({ example: false });
});

it('knows the clock for rehearsals', () => {
  expect(electronOptions(['/opt/klokslag', '--clock', '/tmp/clock'])).toEqual({ example: false, clock: '/tmp/clock' });
});
