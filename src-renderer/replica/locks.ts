/** Lets one tab at a time do something. */
export interface Locks {
  /** Runs `action` while holding the name; waits its turn until `signal` aborts. */
  hold(name: string, signal: AbortSignal, action: () => Promise<void>): Promise<void>;
}

export const webLocks: Locks = {
  async hold(name, signal, action) {
    try {
      await navigator.locks.request(name, { signal }, action);
    } catch (error) {
      // Giving up the wait is how a tab that closes leaves the queue.
      if (!signal.aborted) throw error;
    }
  },
};
