import type { PersonRole } from '../directory/directory.ts';
import type { Measure } from '../sla/service-contract.ts';
import type { Authorisation, Channel, PrioritySource, TicketKind, TicketStatus } from '../ticket/ticket.ts';
import type { PhoneReason, ReplyVia } from '../ticket/ticket-event.ts';
import type { Locale } from '../time/duration-words.ts';

/** The desk's fixed words: one for each idea, the same on every screen. */
export interface DomainWords {
  readonly status: Readonly<Record<TicketStatus, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly kind: Readonly<Record<TicketKind, string>>;
  readonly role: Readonly<Record<PersonRole, string>>;
  readonly measure: Readonly<Record<Measure, string>>;
  readonly phoneReason: Readonly<Record<PhoneReason, string>>;
  readonly replyVia: Readonly<Record<ReplyVia, string>>;
  readonly authorisation: Readonly<Record<Authorisation, string>>;
  readonly prioritySource: Readonly<Record<PrioritySource, string>>;
  readonly direction: Readonly<Record<'in' | 'out', string>>;
}

export function domainWords(locale: Locale): DomainWords {
  return WORDS[locale];
}

const WORDS: Readonly<Record<Locale, DomainWords>> = {
  nl: {
    status: {
      new: 'Nieuw',
      inProgress: 'In behandeling',
      waitingForCustomer: 'Wacht op klant',
      awaitingAuthorisation: 'Te bevestigen',
      resolved: 'Opgelost',
      closed: 'Gesloten',
    },
    channel: { phone: 'Telefoon', email: 'E-mail', portal: 'Portaal' },
    kind: {
      'question-functional': 'Functionele vraag',
      'question-technical': 'Technische vraag',
      'service-request': 'Serviceverzoek',
      'incident-bug': 'Incident · bug',
      'incident-problem': 'Incident · probleem',
      'rfc-specific': 'RFC · specifiek',
      'rfc-generic': 'RFC · generiek',
    },
    role: { agent: 'Medewerker', lead: 'Teamleider', administrator: 'Functioneel beheerder', wallboard: 'Wandbord' },
    measure: { response: 'reactie', resolution: 'oplossing' },
    phoneReason: { cannotContinue: 'kan niet verder werken', appointment: 'afspraak', other: 'anders' },
    replyVia: { phone: 'telefonisch verteld', portal: 'in het portaal' },
    authorisation: {
      notNeeded: 'niet nodig',
      awaiting: 'wacht op bevestiging',
      confirmed: 'bevestigd',
      rejected: 'afgewezen',
    },
    prioritySource: {
      customer: 'door de klant gekozen',
      desk: 'door de desk bepaald',
      agreed: 'in overleg bepaald',
      assumed: 'aangenomen',
    },
    direction: { in: 'inkomend', out: 'uitgaand' },
  },
  en: {
    status: {
      new: 'New',
      inProgress: 'In progress',
      waitingForCustomer: 'Waits for customer',
      awaitingAuthorisation: 'To be confirmed',
      resolved: 'Resolved',
      closed: 'Closed',
    },
    channel: { phone: 'Phone', email: 'E-mail', portal: 'Portal' },
    kind: {
      'question-functional': 'Functional question',
      'question-technical': 'Technical question',
      'service-request': 'Service request',
      'incident-bug': 'Incident · bug',
      'incident-problem': 'Incident · problem',
      'rfc-specific': 'RFC · specific',
      'rfc-generic': 'RFC · generic',
    },
    role: { agent: 'Agent', lead: 'Team lead', administrator: 'Functional administrator', wallboard: 'Wallboard' },
    measure: { response: 'response', resolution: 'resolution' },
    phoneReason: { cannotContinue: 'cannot go on working', appointment: 'appointment', other: 'other' },
    replyVia: { phone: 'told by phone', portal: 'in the portal' },
    authorisation: {
      notNeeded: 'not needed',
      awaiting: 'waits for confirmation',
      confirmed: 'confirmed',
      rejected: 'rejected',
    },
    prioritySource: {
      customer: 'chosen by the customer',
      desk: 'set by the desk',
      agreed: 'agreed by both',
      assumed: 'assumed',
    },
    direction: { in: 'incoming', out: 'outgoing' },
  },
};
