import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rememberedState, rememberWindow } from '../../../../src-main/hosts/electron/window-state.ts';
import { listeners } from './fake-electron.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const firstTime = { bounds: { width: 1440, height: 900 }, maximised: false };

function fileWith(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'klokslag-window-')), 'window.json');
  writeFileSync(file, content);
  return file;
}

describe('a remembered window', () => {
  it('comes back where it was', () => {
    const state = { bounds: { width: 1000, height: 700, x: 300, y: 50 }, maximised: true };
    expect(rememberedState(fileWith(JSON.stringify(state)), [screen])).toEqual(state);
  });

  it('keeps its size, but not a place on a screen that is gone', () => {
    const state = { bounds: { width: 1000, height: 700, x: 2500, y: 50 }, maximised: false };
    expect(rememberedState(fileWith(JSON.stringify(state)), [screen])).toEqual({
      bounds: { width: 1000, height: 700 },
      maximised: false,
    });
  });

  it('comes back on a second screen to the left', () => {
    const state = { bounds: { width: 1000, height: 700, x: -1500, y: 50 }, maximised: false };
    const left = { x: -1920, y: 0, width: 1920, height: 1080 };
    expect(rememberedState(fileWith(JSON.stringify(state)), [screen, left])).toEqual(state);
  });

  it.each(['', '{', '{"bounds":{"width":"wide","height":1},"maximised":false}'])(
    'that reads %j is forgotten',
    (content) => {
      expect(rememberedState(fileWith(content), [screen])).toEqual(firstTime);
    },
  );

  it('is the first one where there is no file', () => {
    expect(rememberedState(join(tmpdir(), 'klokslag-no-such-file.json'), [screen])).toEqual(firstTime);
  });
});

describe('a watched window', () => {
  it.each(['close', 'moved', 'resized'])('is written down on %s', (event) => {
    const { on, emit } = listeners();
    const file = fileWith('');
    const window = {
      on,
      getNormalBounds: () => ({ x: 5, y: 6, width: 1100, height: 750 }),
      isMaximized: () => true,
      isDestroyed: () => false,
    };
    rememberWindow(window, file);
    emit(event);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      bounds: { x: 5, y: 6, width: 1100, height: 750 },
      maximised: true,
    });
  });
});
