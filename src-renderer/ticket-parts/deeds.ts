import {
  Check,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  Hand,
  Lock,
  type LucideIcon,
  Phone,
  Reply,
  RotateCcw,
  SignalHigh,
  Ticket as TicketIcon,
  UserRoundSearch,
  UsersRound,
  X,
} from 'lucide-react';
import type { PersonRole } from '../../src-shared/directory/directory.ts';
import { type CommandType, commandRoles } from '../../src-shared/ticket/command.ts';
import { isOpen, type Ticket } from '../../src-shared/ticket/ticket.ts';

/** What a person can do to a ticket. */
export const deeds = [
  'confirm',
  'identify',
  'ticketbox',
  'take',
  'reply',
  'told',
  'note',
  'pause',
  'resume',
  'resolve',
  'reopen',
  'priority',
  'handOver',
  'reject',
  'close',
] as const;
export type Deed = (typeof deeds)[number];

export interface DeedShape {
  /** The name under which a dry run of the desk's rules answers. */
  readonly action:
    | 'take'
    | 'handOver'
    | 'reply'
    | 'note'
    | 'waitForCustomer'
    | 'resume'
    | 'resolve'
    | 'reopen'
    | 'close'
    | 'changePriority'
    | 'registerInTicketbox'
    | 'identifySender'
    | 'confirmAuthorisation'
    | 'rejectAuthorisation';
  readonly icon: LucideIcon;
  /** As the shortcut is bound, and as it is shown. */
  readonly keys: string;
  readonly hint: string;
  /** Done at once, without asking anything. */
  readonly isInstant?: true;
  /** Needs the width of a page: a preview beside a list has no room for it. */
  readonly needsPage?: true;
}

export const deedShapes: Readonly<Record<Deed, DeedShape>> = {
  take: { action: 'take', icon: Hand, keys: 'a', hint: 'A', isInstant: true },
  reply: { action: 'reply', icon: Reply, keys: 'r', hint: 'R' },
  told: { action: 'reply', icon: Phone, keys: 't', hint: 'T' },
  note: { action: 'note', icon: Lock, keys: 'i', hint: 'I' },
  pause: { action: 'waitForCustomer', icon: CirclePause, keys: 'p', hint: 'P' },
  resume: { action: 'resume', icon: CirclePlay, keys: 'p', hint: 'P', isInstant: true },
  resolve: { action: 'resolve', icon: CircleCheck, keys: 'o', hint: 'O' },
  reopen: { action: 'reopen', icon: RotateCcw, keys: 'h', hint: 'H' },
  priority: { action: 'changePriority', icon: SignalHigh, keys: 'Shift+!', hint: '!', needsPage: true },
  handOver: { action: 'handOver', icon: UsersRound, keys: 'd', hint: 'D' },
  close: { action: 'close', icon: CircleX, keys: 'x', hint: 'X' },
  ticketbox: { action: 'registerInTicketbox', icon: TicketIcon, keys: 's', hint: 'S', needsPage: true },
  identify: { action: 'identifySender', icon: UserRoundSearch, keys: 'u', hint: 'U', needsPage: true },
  confirm: { action: 'confirmAuthorisation', icon: Check, keys: 'y', hint: 'Y' },
  reject: { action: 'rejectAuthorisation', icon: X, keys: 'Shift+Y', hint: '⇧Y' },
};

const commandOf: Readonly<Record<DeedShape['action'], CommandType>> = {
  take: 'ticket.take',
  handOver: 'ticket.handOver',
  reply: 'ticket.reply',
  note: 'ticket.note',
  waitForCustomer: 'ticket.waitForCustomer',
  resume: 'ticket.resume',
  resolve: 'ticket.resolve',
  reopen: 'ticket.reopen',
  close: 'ticket.close',
  changePriority: 'ticket.changePriority',
  registerInTicketbox: 'ticket.registerInTicketbox',
  identifySender: 'ticket.identifySender',
  confirmAuthorisation: 'ticket.confirmAuthorisation',
  rejectAuthorisation: 'ticket.rejectAuthorisation',
};

/** Whether a role ever does this; a customer's administrator tells nothing by phone, they write. */
export function roleMay(role: PersonRole, deed: Deed): boolean {
  if (deed === 'told' && role === 'administrator') return false;
  const roles: readonly PersonRole[] = commandRoles[commandOf[deedShapes[deed].action]];
  return roles.includes(role);
}

/**
 * What makes sense on a ticket as it stands, the most urgent first: what moves it to its next step comes before what
 * corrects it. Whether it is possible right now is another question.
 */
export function offeredDeeds(
  ticket: Ticket,
  viewer: { readonly id: string; readonly role: PersonRole },
): readonly Deed[] {
  const open = isOpen(ticket);
  const sense: Readonly<Record<Deed, boolean>> = {
    confirm: ticket.status === 'awaitingAuthorisation',
    reject: ticket.status === 'awaitingAuthorisation',
    identify: ticket.organisationId === undefined && ticket.status !== 'closed',
    ticketbox:
      open && ticket.organisationId !== undefined && ticket.facts.channel !== 'portal' && ticket.priority === undefined,
    take: open && ticket.ownerId !== viewer.id,
    reply: true,
    told: true,
    note: true,
    pause: open && ticket.status !== 'waitingForCustomer' && ticket.status !== 'awaitingAuthorisation',
    resume: ticket.status === 'waitingForCustomer',
    resolve: open && ticket.status !== 'awaitingAuthorisation',
    reopen: !open,
    priority: open && ticket.priority !== undefined,
    handOver: open,
    close: ticket.status !== 'closed',
  };
  return deeds.filter((deed) => sense[deed] && roleMay(viewer.role, deed));
}

/** The one solid button: what the ticket waits for. */
export function primaryDeed(offered: readonly Deed[], ticket: Ticket, viewerId: string): Deed | undefined {
  const first = (['confirm', 'identify', 'ticketbox'] as const).find((deed) => offered.includes(deed));
  if (first) return first;
  if (offered.includes('take') && ticket.ownerId === undefined) return 'take';
  if (offered.includes('reopen')) return 'reopen';
  if (offered.includes('resume')) return 'resume';
  if (ticket.facts.respondedAt === undefined && offered.includes('reply')) return 'reply';
  if (ticket.ownerId === viewerId && offered.includes('resolve')) return 'resolve';
  return (['reply', 'take', 'resolve'] as const).find((deed) => offered.includes(deed));
}
