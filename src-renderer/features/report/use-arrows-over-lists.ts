import { type RefObject, useEffect, useRef } from 'react';

interface Steps {
  readonly previous: () => void;
  readonly next: () => void;
}

/**
 * A closed list takes ← and → for itself and would quietly choose another contract or customer. Here they always mean the period, also right
 * after something was chosen from a list; the list itself opens with ↓ or Enter.
 */
export function useArrowsOverLists(bar: RefObject<HTMLElement | null>, steps: Steps): void {
  const latest = useRef(steps);
  latest.current = steps;
  useEffect(() => {
    const element = bar.current;
    const onKey = (event: KeyboardEvent): void => {
      const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const isOnList = event.target instanceof Element && event.target.closest('[aria-haspopup="listbox"]') !== null;
      if (!isArrow || !isPlain || !isOnList) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat) return;
      if (event.key === 'ArrowLeft') latest.current.previous();
      else latest.current.next();
    };
    element?.addEventListener('keydown', onKey, { capture: true });
    return () => element?.removeEventListener('keydown', onKey, { capture: true });
  }, [bar]);
}
