import { useStore } from 'zustand';
import type { MailboxStatus } from '../../src-shared/contract/mailbox-settings.ts';
import { useDesk } from '../state/desk-context.ts';

/** As last told by the host; undefined until it has said something. */
export function useMailboxStatus(): MailboxStatus | undefined {
  return useStore(useDesk().connection, (connection) => connection.mailbox);
}
