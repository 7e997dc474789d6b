import { type Instant, MINUTE } from '../../../src-shared/time/instant.ts';
import type { HistoryItem } from '../../queries/use-ticket.ts';

/** A moment of a line in the history, and what it was the moment of. */
export interface HistoryTime {
  readonly kind: 'at' | 'written' | 'received' | 'sent' | 'reachedDesk';
  readonly at: Instant;
}

/**
 * When something happened; both moments where they differ by a minute or more: a mail that took its time, and what was written without a
 * connection and reached the desk later. A call counts from when it was answered, and is always written down after that.
 */
export function historyTimes({ at, writtenAt, body, delivery }: HistoryItem): readonly HistoryTime[] {
  const mail = body.type === 'ticket.registered' || body.type === 'ticket.mailReceived' ? body.mail : undefined;
  if (mail) {
    const isSlow = mail.sentAt !== undefined && mail.receivedAt - mail.sentAt >= MINUTE;
    if (!isSlow || mail.sentAt === undefined) return [{ kind: 'at', at: mail.receivedAt }];
    return [
      { kind: 'sent', at: mail.sentAt },
      { kind: 'received', at: mail.receivedAt },
    ];
  }
  const wasLate = delivery === undefined && writtenAt !== undefined && at - writtenAt >= MINUTE;
  if (body.type === 'ticket.registered' && body.call) {
    const answered = { kind: 'at', at: body.receivedAt } as const;
    return wasLate ? [answered, { kind: 'reachedDesk', at }] : [answered];
  }
  if (!wasLate) return [{ kind: 'at', at: writtenAt !== undefined && delivery !== undefined ? writtenAt : at }];
  return [
    { kind: 'written', at: writtenAt },
    { kind: 'received', at },
  ];
}
