import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowState } from './window-state.ts';

export interface WindowPlaces {
  readonly preload: string;
  readonly icon?: string;
}

/** The one window: a page without Node, in a sandbox, whose only door to us is the preload's. */
export function windowOptions(state: WindowState, { preload, icon }: WindowPlaces): BrowserWindowConstructorOptions {
  return {
    ...state.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Klokslag',
    autoHideMenuBar: true,
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload,
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
      // The clocks of a desk in the background go on: what breaches is told at once.
      backgroundThrottling: false,
    },
  };
}
