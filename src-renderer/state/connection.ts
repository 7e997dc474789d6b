import type { MailboxStatus } from '../../src-shared/contract/mailbox-settings.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

export type ConnectionState =
  | 'connecting'
  | 'online'
  | 'offline'
  /** The host is newer than this screen: it has to be loaded again. */
  | 'outdated'
  /** The host is older than this screen: it has to be upgraded. */
  | 'hostOutdated'
  | 'signedOut';

export interface Connection {
  readonly state: ConnectionState;
  readonly since: Instant;
  /** While the first fill runs. */
  readonly fill?: { readonly done: number; readonly total: number };
  readonly mailbox?: MailboxStatus;
}
