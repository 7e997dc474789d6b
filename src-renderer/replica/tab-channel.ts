import type { Connection } from '../state/connection.ts';

/** What tabs of one person tell each other: the leader how the line is, the others what they need of it. */
export type TabMessage =
  | { readonly kind: 'connection'; readonly connection: Connection; readonly offset: number }
  | { readonly kind: 'ask' }
  | { readonly kind: 'sync' };

export interface TabChannel {
  post(message: TabMessage): void;
  listen(onMessage: (message: TabMessage) => void): void;
  close(): void;
}

export function broadcastTabs(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (onMessage) => {
      channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
    },
    close: () => channel.close(),
  };
}
