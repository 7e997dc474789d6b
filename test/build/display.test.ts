import { expect, it } from 'vitest';
import { hasDisplay } from '../../build/display.ts';

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['linux', { DISPLAY: '' }, false],
  ['darwin', {}, true],
  ['win32', {}, true],
])('a window on %s with %j: %s', (platform, environment, shown) => {
  expect(hasDisplay(platform, environment)).toBe(shown);
});
