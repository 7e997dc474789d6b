import { type RefObject, useEffect, useRef } from 'react';

/** `Ctrl Enter` saves also while a button has the focus: the button takes it for a press, and 'remove' is the next stop after many a field. */
export function useSaveKey(page: RefObject<HTMLElement | null>, save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const element = page.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
      if (!(event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    element?.addEventListener('keydown', onKey, { capture: true });
    return () => element?.removeEventListener('keydown', onKey, { capture: true });
  }, [page]);
}
