import type { TicketRow } from '../replica/ticket-row.ts';

export interface DeedFormProps {
  readonly row: TicketRow;
  readonly onClose: () => void;
}
