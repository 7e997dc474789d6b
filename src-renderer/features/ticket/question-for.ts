import type { HistoryItem } from '../../queries/use-ticket.ts';

/** F6: the last question that was put to an expert; undefined where nothing was asked of them. */
export function questionFor(personId: string, history: readonly Pick<HistoryItem, 'body'>[]): string | undefined {
  const asked = history.findLast(({ body }) => body.type === 'ticket.forwarded' && body.experts.includes(personId));
  return asked?.body.type === 'ticket.forwarded' ? asked.body.question : undefined;
}
