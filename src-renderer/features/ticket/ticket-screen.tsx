export function TicketScreen({ ticketId }: { readonly ticketId: string }) {
  return <main>{ticketId}</main>;
}
