import type { TicketView } from '../../queries/use-ticket.ts';

/**
 * Whether clocks can be shown. A registration reaches the desk when it is delivered: until then nothing runs. A call counts from when it
 * was answered, delivered or not.
 */
export function hasBegun({ row, ticket, promise }: Extract<TicketView, { state: 'ready' }>): boolean {
  return promise.kind === 'clocks' && (row.unsent !== true || ticket.channel !== 'portal');
}
