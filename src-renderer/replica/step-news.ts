import type { Instant } from '../../src-shared/time/instant.ts';
import type { RowChange } from './open-tickets.ts';
import type { TicketRow } from './ticket-row.ts';

export const stepNews = ['awaiting', 'escalated', 'disputed', 'decide', 'atRisk'] as const;
export type StepNewsKind = (typeof stepNews)[number];

export interface StepNews {
  readonly kind: StepNewsKind;
  readonly row: TicketRow;
}

/** What happened to a ticket that somebody should hear of. */
export function newsOfChange({ before, after }: RowChange): readonly StepNews[] {
  if (!after) return [];
  const { status, escalation, triage } = after.ticket;
  const isNew = (kind: StepNewsKind, was: boolean, is: boolean): readonly StepNews[] =>
    is && !was ? [{ kind, row: after }] : [];
  return [
    ...isNew('awaiting', before?.ticket.status === 'awaitingAuthorisation', status === 'awaitingAuthorisation'),
    ...isNew('escalated', (before?.ticket.escalation?.at ?? 0) >= (escalation?.at ?? 0), escalation !== undefined),
    ...isNew('disputed', before?.ticket.triage?.kind === 'disputed', triage?.kind === 'disputed'),
  ];
}

/** What became due since the last look, by time alone: half-open, `(from, to]`. */
export function newsByTime(
  rows: Iterable<TicketRow>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): readonly StepNews[] {
  const news: StepNews[] = [];
  const isPassed = (at: Instant | undefined) => at !== undefined && from < at && at <= to;
  for (const row of rows) {
    if (isPassed(row.decideAt)) news.push({ kind: 'decide', row });
    const { due } = row;
    if (due.kind === 'deadline' && due.committed && isPassed(due.criticalAt)) news.push({ kind: 'atRisk', row });
  }
  return news;
}
