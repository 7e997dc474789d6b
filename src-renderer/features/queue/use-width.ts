import { useSyncExternalStore } from 'react';

/** Below these the queue gives way: the preview covers the list, then customer and subject share a cell. */
const COVERS = '(max-width: 1279px)';
const SHARES = '(max-width: 1099px)';

export function usePreviewCovers(): boolean {
  return useMedia(COVERS);
}

export function useSharedCell(): boolean {
  return useMedia(SHARES);
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
