import { type TicketMark, ticketMarks } from '../replica/ticket-marks.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useNow } from './use-now.ts';
import { useSession } from './use-session.ts';

export type { TicketMark } from '../replica/ticket-marks.ts';

/** What a ticket asks beside its clock at this minute, of whoever looks. */
export function useTicketMarks(row: TicketRow): readonly TicketMark[] {
  const { id, role } = useSession().person;
  return ticketMarks(row, { now: useNow('minute'), id, role });
}
