import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

export interface WindowState {
  readonly bounds: { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number };
  readonly maximised: boolean;
}

const size = z.int().min(200).max(20_000);
const place = z.int().min(-50_000).max(50_000);
const stateSchema = z.object({
  bounds: z.object({ width: size, height: size, x: place.optional(), y: place.optional() }),
  maximised: z.boolean(),
});

const firstTime: WindowState = { bounds: { width: 1440, height: 900 }, maximised: false };
/** So much of a window must be on a screen for a person to catch it by its title bar. */
const CATCHABLE = 80;

/** How the window was left, if that place is still on a screen; otherwise its size only. What cannot be read is forgotten. */
export function rememberedState(file: string, workAreas: readonly Rectangle[]): WindowState {
  const state = readState(file);
  const { width, height, x, y } = state.bounds;
  if (x === undefined || y === undefined) return state;
  const seen = workAreas.some((area) => overlaps({ x, y, width, height }, area));
  return seen ? state : { ...state, bounds: { width, height } };
}

type Watched = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isDestroyed'> & {
  on(event: 'close' | 'moved' | 'resized', listener: () => void): unknown;
};

/** Keeps the file true to the window: after each move and at the end. */
export function rememberWindow(window: Watched, file: string): void {
  const keep = (): void => {
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    const state: WindowState = { bounds: { x, y, width, height }, maximised: window.isMaximized() };
    writeFileSync(file, `${JSON.stringify(state)}\n`);
  };
  window.on('close', keep);
  window.on('moved', keep);
  window.on('resized', keep);
}

function readState(file: string): WindowState {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!parsed.success) return firstTime;
    const { bounds, maximised } = parsed.data;
    const { width, height, x, y } = bounds;
    return { bounds: x === undefined || y === undefined ? { width, height } : { width, height, x, y }, maximised };
  } catch {
    return firstTime;
  }
}

function overlaps(one: Rectangle, area: Rectangle): boolean {
  const across = Math.min(one.x + one.width, area.x + area.width) - Math.max(one.x, area.x);
  const titleBarIsIn = one.y >= area.y - 10 && one.y <= area.y + area.height - CATCHABLE / 2;
  return across >= CATCHABLE && titleBarIsIn;
}
