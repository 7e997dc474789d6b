import type { Contact, Organisation } from '../directory/directory.ts';
import { err, ok, type Result } from '../result.ts';
import { type ContractVersion, kindOf, priorityOf, versionAt } from '../sla/service-contract.ts';
import type { Instant } from '../time/instant.ts';
import type { DecideContext } from './decide.ts';
import type { Refusal } from './refusal.ts';
import type { Authorisation, Channel, TicketKind, TicketPriority } from './ticket.ts';

export interface OpeningWish {
  readonly organisationId: string;
  readonly contactId?: string | undefined;
  readonly channel: Channel;
  readonly ticketKind?: TicketKind | undefined;
  readonly priority?: string | undefined;
  /** When it reached the desk: the contract of that moment holds, also for what is entered later. */
  readonly receivedAt: Instant;
}

/** What the contract makes of a ticket at its start: who may report it, and under which priority its clocks run. */
export interface OpeningTerms {
  readonly organisation: Organisation;
  readonly contact?: Contact;
  readonly version: ContractVersion;
  readonly authorisation: Authorisation;
  readonly priority?: TicketPriority;
}

export function openingTerms(wish: OpeningWish, context: DecideContext): Result<OpeningTerms, Refusal> {
  const organisation = context.directory.organisation(wish.organisationId);
  if (!organisation) return err({ code: 'unknownOrganisation', detail: wish.organisationId });
  const contact = wish.contactId === undefined ? undefined : context.directory.contact(wish.contactId);
  if (wish.contactId !== undefined && contact?.organisationId !== organisation.id) {
    return err({ code: 'unknownContact', detail: wish.contactId });
  }
  const contract = context.contracts.get(organisation.contractId);
  if (!contract) return err({ code: 'unknownContract', detail: organisation.contractId });
  const version = versionAt(contract, wish.receivedAt);
  const priority = openingPriority(version, wish);
  if (!priority.ok) return priority;
  return ok({
    organisation,
    ...(contact ? { contact } : {}),
    version,
    authorisation: authorisationOf(version, contact, wish.channel),
    ...(priority.value ? { priority: priority.value } : {}),
  });
}

/** P1: only the functional administrator may report; whoever registers in the portal is one. */
function authorisationOf(version: ContractVersion, contact: Contact | undefined, channel: Channel): Authorisation {
  if (version.reporters !== 'authorisedOnly' || channel === 'portal') return 'notNeeded';
  return contact?.authorisedReporter ? 'notNeeded' : 'awaiting';
}

function openingPriority(version: ContractVersion, wish: OpeningWish): Result<TicketPriority | undefined, Refusal> {
  // F4: Smart FMS gives priorities in the ticketbox only.
  if (version.channels[wish.channel].promise === 'bestEffort') return ok(undefined);
  return priorityFor(version, wish.ticketKind, wish.priority);
}

/** The priority a kind and a wish lead to: fixed by the kind (P4), as stated, or the contract's default when nobody said. */
export function priorityFor(
  version: ContractVersion,
  kind: TicketKind | undefined,
  stated: string | undefined,
): Result<TicketPriority | undefined, Refusal> {
  const rule = kindOf(version, kind);
  if (rule?.withoutClock) return ok(undefined);
  const fixed = rule?.alwaysPriority;
  if (fixed !== undefined) {
    if (stated !== undefined && stated !== fixed) return err({ code: 'priorityFixedByKind', detail: fixed });
    return ok({ code: fixed, source: stated === undefined ? 'desk' : 'customer' });
  }
  if (stated === undefined) return ok({ code: version.priorityWhenNotStated, source: 'assumed' });
  if (!priorityOf(version, stated)) return err({ code: 'unknownPriority', detail: stated });
  return ok({ code: stated, source: 'customer' });
}
