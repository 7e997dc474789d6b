import type { IpcRenderer } from 'electron';
import type { Push } from '../../../src-shared/contract/calls.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from './channels.ts';

/** What the page gets of us, and all of it. */
export interface PageBridge {
  call(name: string, argument: unknown): Promise<unknown>;
  listen(onPush: (push: Push) => void, onState: (connected: boolean) => void): () => void;
}

export function createPageBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): PageBridge {
  return {
    async call(name, argument) {
      try {
        return await ipc.invoke(CALL_CHANNEL, String(name), argument);
      } catch {
        // The main process is going down: whether it acted is unknown, as when a network breaks.
        return { ok: false, error: { kind: 'unreachable' } };
      }
    },
    listen(onPush, onState) {
      // The event itself stays here: it carries the sender, through which a page could send on any channel.
      const pass = (_event: unknown, push: Push): void => onPush(push);
      ipc.on(PUSH_CHANNEL, pass);
      onState(true);
      return () => {
        ipc.removeListener(PUSH_CHANNEL, pass);
      };
    },
  };
}
