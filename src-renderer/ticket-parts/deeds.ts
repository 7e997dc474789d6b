import type { PersonRole } from '../../src-shared/directory/directory.ts';
import { type ContractBook, targetOf, versionAt } from '../../src-shared/sla/service-contract.ts';
import { commandRoles } from '../../src-shared/ticket/command.ts';
import { isOpen, prioritySetAt, type Ticket } from '../../src-shared/ticket/ticket.ts';
import { isProposed } from '../../src-shared/ticket/triage.ts';
import { commandOf, type Deed, deedShapes, deeds } from './deed-shapes.ts';

interface Viewer {
  readonly id: string;
  readonly role: PersonRole;
}

/** Whether a role ever does this; a customer's administrator tells nothing by phone, they write. */
export function roleMay(role: PersonRole, deed: Deed): boolean {
  if (deed === 'told' && role === 'administrator') return false;
  const roles: readonly PersonRole[] = commandRoles[commandOf[deedShapes[deed].action]];
  return roles.includes(role);
}

/** What makes sense on a ticket as it stands. Whether it is possible right now is another question. */
export function offeredDeeds(ticket: Ticket, viewer: Viewer, contracts: ContractBook): readonly Deed[] {
  const sense = { ...usualSense(ticket, viewer), ...contractSense(ticket, viewer, contracts) };
  return deeds.filter((deed) => sense[deed] && roleMay(viewer.role, deed));
}

type ContractDeed =
  | 'check'
  | 'settle'
  | 'agree'
  | 'disagree'
  | 'phonedIn'
  | 'plan'
  | 'forward'
  | 'escalate'
  | 'advise'
  | 'done';

function usualSense(ticket: Ticket, viewer: Viewer): Readonly<Record<Exclude<Deed, ContractDeed>, boolean>> {
  const open = isOpen(ticket);
  const awaits = ticket.status === 'awaitingAuthorisation';
  return {
    confirm: awaits,
    relay: awaits,
    reject: awaits,
    identify: ticket.organisationId === undefined && ticket.status !== 'closed',
    ticketbox:
      open && ticket.organisationId !== undefined && ticket.facts.channel !== 'portal' && ticket.priority === undefined,
    take: open && ticket.ownerId !== viewer.id,
    reply: true,
    told: true,
    note: true,
    pause: open && ticket.status !== 'waitingForCustomer' && !awaits,
    resume: ticket.status === 'waitingForCustomer',
    resolve: open && !awaits,
    reopen: !open,
    priority: open && isProposed(ticket),
    handOver: open,
    close: ticket.status !== 'closed',
  };
}

/** What the contract asks of customer and desk: agreeing about the priority, experts, the ladder, a plan. */
function contractSense(
  ticket: Ticket,
  viewer: Viewer,
  contracts: ContractBook,
): Readonly<Record<ContractDeed, boolean>> {
  const open = isOpen(ticket);
  const triage = ticket.triage?.kind;
  const isExpert = open && ticket.experts?.includes(viewer.id) === true;
  const known = open && ticket.organisationId !== undefined;
  const begun = known && ticket.status !== 'awaitingAuthorisation';
  return {
    check: begun && isProposed(ticket) && (triage === undefined || triage === 'differs'),
    settle: open && triage === 'disputed',
    agree: open && (triage === 'differs' || triage === 'disputed'),
    disagree: open && triage === 'differs',
    phonedIn: begun && isPhoneAsked(ticket, contracts),
    plan: begun && isPlanned(ticket, contracts),
    forward: known,
    escalate: known,
    advise: isExpert,
    done: isExpert,
  };
}

/** P6: its response time is indicative until somebody who may report phones it in, and it was not answered. */
export function isPhoneAsked(ticket: Ticket, contracts: ContractBook): boolean {
  const { channel, phonedInAt, respondedAt } = ticket.facts;
  if (phonedInAt !== undefined || respondedAt !== undefined) return false;
  const channels = targetOfTicket(ticket, 'response', contracts)?.committedChannels;
  return channels?.includes('phone') === true && !channels.includes(channel);
}

/** P7: its resolution is promised by a plan. */
export function isPlanned(ticket: Ticket, contracts: ContractBook): boolean {
  return targetOfTicket(ticket, 'resolution', contracts)?.plan === true;
}

function targetOfTicket(ticket: Ticket, measure: 'response' | 'resolution', contracts: ContractBook) {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract || !ticket.priority) return undefined;
  return targetOf(versionAt(contract, prioritySetAt(ticket)), measure, ticket.priority.code);
}

/** The one solid button: what the ticket waits for. An expert's part is to advise. */
export function primaryDeed(offered: readonly Deed[], ticket: Ticket, viewerId: string): Deed | undefined {
  const first = (['confirm', 'identify', 'ticketbox', 'settle', 'advise'] as const).find((deed) =>
    offered.includes(deed),
  );
  if (first) return first;
  if (offered.includes('take') && ticket.ownerId === undefined) return 'take';
  if (offered.includes('reopen')) return 'reopen';
  if (offered.includes('resume')) return 'resume';
  if (ticket.facts.respondedAt === undefined && offered.includes('reply')) return 'reply';
  if (ticket.ownerId === viewerId && offered.includes('resolve')) return 'resolve';
  return (['reply', 'take', 'resolve'] as const).find((deed) => offered.includes(deed));
}
