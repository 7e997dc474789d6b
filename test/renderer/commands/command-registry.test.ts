// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppCommand } from '../../../src-renderer/commands/app-command.ts';
import {
  commandStore,
  listenToKeys,
  offerCommands,
  withdrawCommands,
} from '../../../src-renderer/commands/command-registry.ts';
import { keyWords } from '../../../src-renderer/commands/key-words.ts';

const screen = Symbol('screen');
const dialog = Symbol('dialog');
let given: string[] = [];
const commandOf = (id: string, keys: string, more: Partial<AppCommand> = {}): AppCommand => ({
  id,
  label: id,
  group: 'test',
  keys,
  run: () => given.push(id),
  ...more,
});

function press(key: string, on: Element = document.body, modifiers: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', {
    key,
    code: `code of ${key}`,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...modifiers,
  });
  // happy-dom's events have no modifier state.
  const getModifierState = (name: string) => name === 'Control' && modifiers.ctrlKey === true;
  on.dispatchEvent(Object.assign(event, { getModifierState }));
}

function add(html: string): Element {
  document.body.innerHTML = html;
  const element = document.body.querySelector('[data-here]');
  if (!element) throw new Error('nothing is marked data-here');
  return element;
}

describe('the command registry', () => {
  let stop = (): void => undefined;
  beforeEach(() => {
    given = [];
    stop = listenToKeys(window);
  });
  afterEach(() => {
    stop();
    withdrawCommands(screen);
    withdrawCommands(dialog);
    document.body.innerHTML = '';
  });

  it('gives the command of a key', () => {
    offerCommands(screen, [commandOf('down', 'j'), commandOf('save', 'F2')]);
    press('j');
    press('F2');
    expect(given).toEqual(['down', 'save']);
  });

  it('leaves letters to the text that is being written, but not function keys and those with Ctrl', () => {
    offerCommands(screen, [commandOf('down', 'j'), commandOf('save', 'F2'), commandOf('send', 'Control+Enter')]);
    const field = add('<textarea data-here></textarea>');
    press('j', field);
    press('F2', field);
    press('Enter', field, { ctrlKey: true });
    expect(given).toEqual(['save', 'send']);
  });

  it('lets a plain key through while typing where the command wants it', () => {
    offerCommands(screen, [commandOf('leave', 'Escape', { whileTyping: true })]);
    press('Escape', add('<input data-here>'));
    expect(given).toEqual(['leave']);
  });

  it('takes a checkbox for no text', () => {
    offerCommands(screen, [commandOf('down', 'j')]);
    press('j', add('<input type="checkbox" data-here>'));
    expect(given).toEqual(['down']);
  });

  it('does not act on the screen behind a dialog', () => {
    offerCommands(screen, [commandOf('down', 'j')]);
    press('j', add('<div role="dialog"><button data-here>Sluit</button></div>'));
    expect(given).toEqual([]);
  });

  it('gives nothing that is off, and nothing that was withdrawn', () => {
    offerCommands(screen, [commandOf('off', 'o', { disabled: 'Melding is niet open.' })]);
    press('o');
    withdrawCommands(screen);
    press('o');
    expect(given).toEqual([]);
  });

  it('asks the last to come first for a key, and the one before again when it has left', () => {
    offerCommands(screen, [commandOf('back', 'Escape')]);
    offerCommands(dialog, [commandOf('close', 'Escape')]);
    offerCommands(screen, [commandOf('back', 'Escape')]);
    press('Escape');
    withdrawCommands(dialog);
    press('Escape');
    expect(given).toEqual(['close', 'back']);
  });

  it('shows one of two commands with the same id', () => {
    offerCommands(screen, [commandOf('take', 'a')]);
    offerCommands(dialog, [commandOf('take', 'a', { label: 'Neem aan' })]);
    expect(commandStore.getState().map(({ label }) => label)).toEqual(['Neem aan']);
  });
});

describe('a key in words', () => {
  it.each([
    ['$mod+k', 'Ctrl K'],
    ['Shift+? | ?', '?'],
    ['Shift+F2', '⇧F2'],
    ['Escape', 'Esc'],
    ['j', 'J'],
    ['$mod+Enter', 'Ctrl ↵'],
  ])('%s is %s', (keys, words) => expect(keyWords(keys, 'nl')).toBe(words));
});
