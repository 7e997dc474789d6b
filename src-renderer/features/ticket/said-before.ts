import type { HistoryItem } from '../../queries/use-ticket.ts';

type Bodies = readonly Pick<HistoryItem, 'body'>[];

/** F6: the last question that was put to an expert; undefined where nothing was asked of them. */
export function questionFor(personId: string, history: Bodies): string | undefined {
  const asked = history.findLast(({ body }) => body.type === 'ticket.forwarded' && body.experts.includes(personId));
  return asked?.body.type === 'ticket.forwarded' ? asked.body.question : undefined;
}

/** P8: what the desk told the customer about its own view, the last time; the dispute that follows does not repeat it. */
export function feedbackOf(history: Bodies): string | undefined {
  const checked = history.findLast(
    ({ body }) => body.type === 'ticket.priorityChecked' && body.verdict.kind === 'differs',
  )?.body;
  return checked?.type === 'ticket.priorityChecked' && checked.verdict.kind === 'differs'
    ? checked.verdict.feedback
    : undefined;
}
