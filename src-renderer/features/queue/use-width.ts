import { useSyncExternalStore } from 'react';

/** Rail, all columns but the subject, and a subject that can be read. */
const LIST_NEEDS = 1078;
const NARROWEST = 344;
const WIDEST = 560;
/** Below these the queue gives way: the preview covers the list, then customer and subject share a cell. */
const COVERS = `(max-width: ${LIST_NEEDS + NARROWEST - 1}px)`;
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

/** As wide as the preview may be drawn: the subject stays readable beside it. */
export function usePreviewMax(): number {
  const width = useSyncExternalStore(
    (listener) => {
      window.addEventListener('resize', listener);
      return () => window.removeEventListener('resize', listener);
    },
    () => window.innerWidth,
  );
  return Math.min(WIDEST, Math.max(NARROWEST, width - LIST_NEEDS));
}

export function hasRoomForPreview(): boolean {
  return !window.matchMedia(COVERS).matches;
}
