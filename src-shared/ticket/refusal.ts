/** Why a command was not carried out. The code is translated on the screen; `detail` names what it is about. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: string;
}

export const refusalCodes = [
  'notAllowed',
  'otherOrganisation',
  'unknownTicket',
  'unknownOrganisation',
  'unknownContact',
  'unknownPerson',
  'unknownContract',
  'unknownPriority',
  'alreadyExists',
  'alreadyOwned',
  'notOpen',
  'notResolved',
  'notWaiting',
  'alreadyWaiting',
  'senderUnknown',
  'senderKnown',
  'notAwaitingAuthorisation',
  'awaitingAuthorisation',
  'notAdministrator',
  'priorityFixedByKind',
  'noPriorityWithoutTicketbox',
  'alreadyInTicketbox',
  'clockStillRuns',
  'callEndsBeforeStart',
  'inTheFuture',
  'missingAttachment',
  'commandReused',
  'invalid',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
