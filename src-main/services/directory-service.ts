import type { Contact, Directory, Organisation, Person } from '../../src-shared/directory/directory.ts';
import { contactFrom, organisationFrom, personFrom } from '../../src-shared/directory/evolve-directory.ts';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { Journal } from '../ports.ts';
import type { KnownSender, SenderLookup } from './mail-intake-port.ts';

/** Customers, contacts and people, in memory: read from the journal once, and kept up with what is appended. */
export interface DirectoryService extends Directory, SenderLookup {
  organisations(): readonly Organisation[];
  contacts(): readonly Contact[];
  persons(): readonly Person[];
  findContactsByPhone(number: string): readonly Contact[];
  apply(events: readonly JournalEvent[]): void;
}

export async function createDirectoryService(journal: Journal): Promise<DirectoryService> {
  const organisations = new Map<string, Organisation>();
  const contacts = new Map<string, Contact>();
  const persons = new Map<string, Person>();

  function apply(events: readonly JournalEvent[]): void {
    for (const { streamId, version, body } of events) {
      if (body.type === 'organisation.saved') {
        organisations.set(streamId, organisationFrom({ streamId, version, body }));
      }
      if (body.type === 'contact.saved') contacts.set(streamId, contactFrom({ streamId, version, body }));
      if (body.type === 'person.saved') persons.set(streamId, personFrom({ streamId, version, body }));
    }
  }

  for (const kind of ['organisation', 'contact', 'person'] as const) apply(await journal.streamsOfKind(kind));

  return {
    organisation: (id) => organisations.get(id),
    contact: (id) => contacts.get(id),
    person: (id) => persons.get(id),
    organisations: () => [...organisations.values()],
    contacts: () => [...contacts.values()],
    persons: () => [...persons.values()],
    findContactByAddress: (address) => senderOf(address, [...contacts.values()], [...organisations.values()]),
    findContactsByPhone: (number) => [...contacts.values()].filter(({ phones }) => phones.includes(number)),
    apply,
  };
}

/**
 * Whose an address is: the one contact that has it, otherwise the one organisation that has its domain. An address that points at two
 * customers is nobody's: a person decides.
 */
export function senderOf(
  address: string,
  contacts: readonly Contact[],
  organisations: readonly Organisation[],
): KnownSender | undefined {
  const wanted = address.trim().toLowerCase();
  const matches = contacts.filter(({ emails }) => emails.some((email) => email.trim().toLowerCase() === wanted));
  const domain = wanted.slice(wanted.lastIndexOf('@') + 1);
  const owners =
    matches.length > 0
      ? organisations.filter(({ id }) => matches.some(({ organisationId }) => organisationId === id))
      : organisations.filter(({ domains }) => domain !== wanted && domains.includes(domain));
  const [organisation, another] = owners;
  if (!organisation || another) return undefined;
  const [contact] = matches;
  return matches.length === 1 && contact ? { contact, organisation } : { organisation };
}
