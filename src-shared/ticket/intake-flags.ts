import type { Contact } from '../directory/directory.ts';
import { businessCalendarOf } from '../sla/contract-calendar.ts';
import { type ContractVersion, targetOf } from '../sla/service-contract.ts';
import type { Instant } from '../time/instant.ts';
import type { Channel } from './ticket.ts';

/** What whoever takes the report in should know before saving. */
export type IntakeFlag =
  /** F1, P3: reported outside the service hours; the clock begins at `opensAt`. */
  | { readonly kind: 'outsideServiceHours'; readonly opensAt: Instant }
  /** F12: phone is for key users, and only when they cannot go on. */
  | { readonly kind: 'notKeyUser' }
  /** P1: kept, without a clock, until the functional administrator confirms. */
  | { readonly kind: 'notAuthorisedReporter' }
  /** F4: nothing is promised on this channel until the ticket is in the ticketbox. */
  | { readonly kind: 'noCommittedClock' }
  /** P6: the response time is promised only when phoned in; here it is indicative. */
  | { readonly kind: 'indicativeOnly' };

export interface IntakeFacts {
  readonly version: ContractVersion;
  readonly channel: Channel;
  /** Absent while the caller is unknown. */
  readonly contact?: Contact | undefined;
  readonly priority?: string | undefined;
  readonly receivedAt: Instant;
}

export function intakeFlags({ version, channel, contact, priority, receivedAt }: IntakeFacts): readonly IntakeFlag[] {
  const flags: IntakeFlag[] = [];
  const calendar = businessCalendarOf(version);
  if (!calendar.isOpen(receivedAt)) {
    flags.push({ kind: 'outsideServiceHours', opensAt: calendar.nextOpen(receivedAt) });
  }
  if (version.reporters === 'keyUserByPhone' && channel === 'phone' && !contact?.keyUser)
    flags.push({ kind: 'notKeyUser' });
  if (version.reporters === 'authorisedOnly' && channel !== 'portal' && !contact?.authorisedReporter) {
    flags.push({ kind: 'notAuthorisedReporter' });
  }
  if (version.channels[channel].promise === 'bestEffort') {
    flags.push({ kind: 'noCommittedClock' });
    return flags;
  }
  const committed = priority === undefined ? undefined : targetOf(version, 'response', priority)?.committedChannels;
  if (committed && !committed.includes(channel)) flags.push({ kind: 'indicativeOnly' });
  return flags;
}
