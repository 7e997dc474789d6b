import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Shows one element over the whole screen; Escape leaves, as in every browser. */
export function useFullScreen(element: RefObject<HTMLElement | null>): { readonly isFull: boolean; toggle(): void } {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void element.current?.requestFullscreen();
  }, [element]);
  return { isFull, toggle };
}
