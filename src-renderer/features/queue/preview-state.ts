import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { hasRoomForPreview } from './use-width.ts';

interface PreviewState {
  readonly isOpen: boolean;
  readonly width: number;
  show(isOpen: boolean): void;
  resize(width: number): void;
}

/** Whether the preview stands beside the list, and how wide: as this person left it. */
export const usePreviewState = create<PreviewState>()(
  persist(
    (set) => ({
      isOpen: hasRoomForPreview(),
      width: 344,
      show: (isOpen) => set({ isOpen }),
      resize: (width) => set({ width }),
    }),
    { name: 'klokslag.preview' },
  ),
);
