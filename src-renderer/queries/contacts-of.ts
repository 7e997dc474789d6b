import type { Contact } from '../../src-shared/directory/directory.ts';

/** A customer's contacts, by name. */
export function contactsOf(
  directory: { readonly contacts: ReadonlyMap<string, Contact> },
  organisationId: string | undefined,
): readonly Contact[] {
  return [...directory.contacts.values()]
    .filter((contact) => contact.organisationId === organisationId)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
