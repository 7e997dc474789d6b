import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { EventBody } from '../../../src-shared/journal/journal-event.ts';
import { JOURNAL_FORMAT, JOURNAL_FORMAT_VERSION } from '../../../src-shared/journal/journal-file.ts';

const description = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'journal-format.md'), 'utf8');

/** Every event there is: one that is missing here does not compile. */
const types: Readonly<Record<EventBody['type'], true>> = {
  'call.linked': true,
  'call.logged': true,
  'contact.saved': true,
  'contract.versionSaved': true,
  'organisation.saved': true,
  'person.saved': true,
  'ticket.advised': true,
  'ticket.authorisationConfirmed': true,
  'ticket.authorisationRejected': true,
  'ticket.authorisationRelayed': true,
  'ticket.callAdded': true,
  'ticket.closed': true,
  'ticket.customerReplied': true,
  'ticket.escalated': true,
  'ticket.escalationDeclined': true,
  'ticket.expertReleased': true,
  'ticket.forwarded': true,
  'ticket.handedOver': true,
  'ticket.hidden': true,
  'ticket.mailReceived': true,
  'ticket.noteAdded': true,
  'ticket.planned': true,
  'ticket.priorityAgreed': true,
  'ticket.priorityChanged': true,
  'ticket.priorityChecked': true,
  'ticket.priorityDisputed': true,
  'ticket.registered': true,
  'ticket.registeredInTicketbox': true,
  'ticket.reportedByPhone': true,
  'ticket.reopened': true,
  'ticket.replied': true,
  'ticket.resolved': true,
  'ticket.senderIdentified': true,
  'ticket.taken': true,
  'ticket.waitingEnded': true,
  'ticket.waitingStarted': true,
};

it('P17 describes the format as it is, with every event', () => {
  expect(description).toContain(`\`${JOURNAL_FORMAT}\``);
  expect(description).toContain(`version of this format: ${JOURNAL_FORMAT_VERSION}.`);
  expect(Object.keys(types).filter((type) => !description.includes(`\`${type}\``))).toEqual([]);
});
