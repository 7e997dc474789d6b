import { flushSync } from 'react-dom';

/** Takes the line with the focus out of its list; the focus goes to the line that comes in its place, or to what stands below the list. */
export function removeKeepingFocus(remove: () => void): void {
  const line = document.activeElement?.closest('li');
  const list = line?.parentElement;
  const at = line && list ? [...list.children].indexOf(line) : 0;
  flushSync(remove);
  if (!list) return;
  const next = list.children[at] ?? list.children[at - 1];
  const button = next?.querySelector<HTMLElement>(':scope > .btn:last-child') ?? list.nextElementSibling;
  if (button instanceof HTMLElement) button.focus();
}

/** Moves the line with the focus: the browser forgets the focus of what it puts elsewhere, and a button at the end of its way has none. */
export function moveKeepingFocus(move: () => void): void {
  const held = document.activeElement;
  flushSync(move);
  if (!(held instanceof HTMLElement) || document.activeElement === held) return;
  held.focus();
  if (document.activeElement !== held) held.closest('li')?.querySelector('input')?.focus();
}
