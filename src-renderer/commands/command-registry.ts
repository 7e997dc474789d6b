import { tinykeys } from 'tinykeys';
import { createStore } from 'zustand/vanilla';
import type { AppCommand } from './app-command.ts';

interface Registered {
  readonly owner: symbol;
  readonly commands: readonly AppCommand[];
}

const registered = createStore<readonly Registered[]>(() => []);

/** All commands that can be given now; a later one takes the place of an earlier one with the same id. */
export const commandStore = createStore<readonly AppCommand[]>(() => []);

/** Offers commands until they are taken back. The last to come is asked first for a key. */
export function offerCommands(owner: symbol, commands: readonly AppCommand[]): void {
  const others = registered.getState().filter((entry) => entry.owner !== owner);
  const position = registered.getState().findIndex((entry) => entry.owner === owner);
  const entry = { owner, commands };
  // An offer renewed keeps its place: a screen that renders again does not climb over a dialog opened on it.
  registered.setState(
    position < 0 ? [...others, entry] : [...others.slice(0, position), entry, ...others.slice(position)],
    true,
  );
  publish();
}

export function withdrawCommands(owner: symbol): void {
  registered.setState(
    registered.getState().filter((entry) => entry.owner !== owner),
    true,
  );
  publish();
}

/** Listens to the keyboard. Returns how to stop. */
export function listenToKeys(target: Window): () => void {
  let unbind = bind(target, commandStore.getState());
  const unsubscribe = commandStore.subscribe((commands) => {
    unbind();
    unbind = bind(target, commands);
  });
  return () => {
    unsubscribe();
    unbind();
  };
}

function publish(): void {
  const byId = new Map<string, AppCommand>();
  for (const { commands } of registered.getState()) {
    for (const command of commands) {
      byId.delete(command.id);
      byId.set(command.id, command);
    }
  }
  commandStore.setState([...byId.values()], true);
}

function bind(target: Window, commands: readonly AppCommand[]): () => void {
  const byKeys = new Map<string, AppCommand>();
  for (const command of commands) {
    for (const keys of command.keys?.split(' | ') ?? []) byKeys.set(keys, command);
  }
  const bindings = Object.fromEntries(
    [...byKeys].map(([keys, command]) => [
      keys,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.isComposing || command.disabled !== undefined) return;
        if (isTyping(event) && !reachesWhileTyping(keys, command)) return;
        event.preventDefault();
        command.run();
      },
    ]),
  );
  // The library would pass over every key in a text field; which of them are ours is decided above.
  return tinykeys(target, bindings, { ignore: (event) => event.repeat });
}

/** Letters belong to the text being written; function keys and those with Ctrl or Alt don't. */
function reachesWhileTyping(keys: string, command: AppCommand): boolean {
  return command.whileTyping === true || /^(Shift\+)?F\d+$/.test(keys) || /\$mod|Control|Alt|Meta/.test(keys);
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  // A dialog or a menu has the keyboard to itself: the screen behind it does not answer.
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !notTyped.includes(target.type);
}

const notTyped: readonly string[] = ['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'];
