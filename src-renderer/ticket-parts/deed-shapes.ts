import {
  ArrowRightLeft,
  CalendarClock,
  Check,
  CheckCheck,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  ClipboardCheck,
  Forward,
  Gavel,
  Hand,
  Lightbulb,
  Lock,
  type LucideIcon,
  Phone,
  PhoneIncoming,
  Reply,
  RotateCcw,
  SignalHigh,
  ThumbsDown,
  ThumbsUp,
  Ticket as TicketIcon,
  TrendingUp,
  UserRoundCheck,
  UserRoundSearch,
  X,
} from 'lucide-react';
import type { CommandType } from '../../src-shared/ticket/command.ts';
import type { TicketAction } from '../queries/possible-actions.ts';

/** What a person can do to a ticket. The most urgent first: what moves it to its next step comes before what corrects it. */
export const deeds = [
  'confirm',
  'relay',
  'identify',
  'ticketbox',
  'phonedIn',
  'settle',
  'agree',
  'disagree',
  'advise',
  'done',
  'take',
  'check',
  'reply',
  'told',
  'note',
  'pause',
  'resume',
  'resolve',
  'reopen',
  'plan',
  'priority',
  'forward',
  'escalate',
  'handOver',
  'reject',
  'close',
] as const;
export type Deed = (typeof deeds)[number];

export interface DeedShape {
  /** The name under which a dry run of the desk's rules answers. */
  readonly action: TicketAction;
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
  check: { action: 'checkPriority', icon: ClipboardCheck, keys: 'c', hint: 'C', needsPage: true },
  settle: { action: 'settlePriority', icon: Gavel, keys: 'c', hint: 'C', needsPage: true },
  agree: { action: 'agreePriority', icon: ThumbsUp, keys: 'y', hint: 'Y' },
  disagree: { action: 'disputePriority', icon: ThumbsDown, keys: 'Shift+Y', hint: '⇧Y' },
  forward: { action: 'forward', icon: Forward, keys: 'd', hint: 'D' },
  advise: { action: 'advise', icon: Lightbulb, keys: 'z', hint: 'Z' },
  done: { action: 'releaseExpert', icon: CheckCheck, keys: 'Shift+Z', hint: '⇧Z', isInstant: true },
  escalate: { action: 'escalate', icon: TrendingUp, keys: 'e', hint: 'E', needsPage: true },
  plan: { action: 'plan', icon: CalendarClock, keys: 'Shift+P', hint: '⇧P' },
  phonedIn: { action: 'reportByPhone', icon: PhoneIncoming, keys: 'Shift+T', hint: '⇧T' },
  handOver: { action: 'handOver', icon: ArrowRightLeft, keys: 'Shift+D', hint: '⇧D' },
  close: { action: 'close', icon: CircleX, keys: 'x', hint: 'X' },
  ticketbox: { action: 'registerInTicketbox', icon: TicketIcon, keys: 's', hint: 'S', needsPage: true },
  identify: { action: 'identifySender', icon: UserRoundSearch, keys: 'u', hint: 'U', needsPage: true },
  confirm: { action: 'confirmAuthorisation', icon: Check, keys: 'y', hint: 'Y' },
  relay: { action: 'relayAuthorisation', icon: UserRoundCheck, keys: 'm', hint: 'M' },
  reject: { action: 'rejectAuthorisation', icon: X, keys: 'Shift+Y', hint: '⇧Y' },
};

export const commandOf: Readonly<Record<TicketAction, CommandType>> = {
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
  checkPriority: 'ticket.checkPriority',
  agreePriority: 'ticket.agreePriority',
  disputePriority: 'ticket.disputePriority',
  settlePriority: 'ticket.settlePriority',
  forward: 'ticket.forward',
  advise: 'ticket.advise',
  releaseExpert: 'ticket.releaseExpert',
  escalate: 'ticket.escalate',
  plan: 'ticket.plan',
  reportByPhone: 'ticket.reportByPhone',
  registerInTicketbox: 'ticket.registerInTicketbox',
  identifySender: 'ticket.identifySender',
  confirmAuthorisation: 'ticket.confirmAuthorisation',
  relayAuthorisation: 'ticket.relayAuthorisation',
  rejectAuthorisation: 'ticket.rejectAuthorisation',
};
