import { useEffect } from 'react';

/** Coming here with nothing focused, the keyboard begins in the list. */
export function useFocusOnArrival(isReady: boolean, toList: () => void): void {
  useEffect(() => {
    const focused = document.activeElement;
    if (isReady && (focused === null || focused === document.body)) toList();
  }, [isReady, toList]);
}

/** The chosen row, or the first that can be reached. After the next frame: it may just have been asked for. */
export function focusList(body: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const row =
      body?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]') ??
      body?.querySelector<HTMLElement>('.row[tabindex="0"]');
    row?.focus({ preventScroll: true });
  });
}
