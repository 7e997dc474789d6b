import { expect, it } from 'vitest';
import { windowOptions } from '../../../../src-main/hosts/electron/window-options.ts';

const state = { bounds: { width: 1200, height: 800, x: 10, y: 20 }, maximised: false };

it('gives a page a sandbox, a world of its own and no Node', () => {
  const { webPreferences } = windowOptions(state, { preload: '/app/out/preload/preload.cjs' });
  expect(webPreferences).toEqual({
    preload: '/app/out/preload/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    backgroundThrottling: false,
  });
});

it('opens where the window was', () => {
  expect(windowOptions(state, { preload: 'p' })).toMatchObject({ width: 1200, height: 800, x: 10, y: 20 });
});
