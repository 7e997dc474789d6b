import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface AlertState {
  /** A short sound when a clock breaches. */
  readonly sound: boolean;
  /** A system notification when a clock breaches. */
  readonly notification: boolean;
  setSound(on: boolean): void;
  setNotification(on: boolean): void;
}

/** How a breach makes itself known on this computer. */
export const useAlerts = create<AlertState>()(
  persist(
    (set) => ({
      sound: true,
      notification: true,
      setSound: (sound) => set({ sound }),
      setNotification: (notification) => set({ notification }),
    }),
    { name: 'klokslag.alerts', version: 1, storage: createJSONStorage(() => localStorage) },
  ),
);
