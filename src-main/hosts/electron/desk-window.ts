import type { BrowserWindow, Screen } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';
import { type WindowPlaces, windowOptions } from './window-options.ts';
import { rememberedState, rememberWindow } from './window-state.ts';

export interface WindowParts {
  readonly BrowserWindow: new (options: ReturnType<typeof windowOptions>) => BrowserWindow;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
}

export interface WindowWishes extends WindowPlaces {
  /** Where the window's place is kept. */
  readonly stateFile: string;
  /** The development server's address instead of the built screens. */
  readonly development?: string | undefined;
}

/** Opens the one window where it was, and shows it when there is something to see. */
export function openDeskWindow({ BrowserWindow, screen }: WindowParts, wishes: WindowWishes): BrowserWindow {
  const state = rememberedState(
    wishes.stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow(windowOptions(state, wishes));
  rememberWindow(window, wishes.stateFile);
  window.once('ready-to-show', () => {
    if (state.maximised) window.maximize();
    window.show();
  });
  void window.loadURL(wishes.development ?? `${APP_ORIGIN}/`);
  return window;
}

/** Brings the window before the person who started us a second time. */
export function bringForward(window: Pick<BrowserWindow, 'isDestroyed' | 'isMinimized' | 'restore' | 'focus'>): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
