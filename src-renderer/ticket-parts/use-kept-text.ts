import { draftKey, useTicketDrafts } from '../state/ticket-drafts.ts';

/** What was being written for one deed on one ticket; survives leaving the screen. */
export function useKeptText(ticketId: string, deed: string) {
  const key = draftKey(ticketId, deed);
  const value = useTicketDrafts((state) => state.drafts[key]?.text) ?? '';
  const write = useTicketDrafts((state) => state.write);
  const forget = useTicketDrafts((state) => state.forget);
  return { value, write: (text: string) => write(key, { text }), forget: () => forget(key) };
}
