import { domainOf, isPublicMailDomain, normaliseAddress, withoutTag } from './mail-address.ts';

/** Who a mail is from, as far as the desk knows. */
export type Sender =
  | { readonly kind: 'contact'; readonly contactId: string; readonly organisationId: string }
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'unknown' };

/** What the directory says of one address or domain; both are asked in lower case. */
export interface AddressBook {
  contactWith(address: string): { readonly id: string; readonly organisationId: string } | undefined;
  organisationWith(domain: string): { readonly id: string } | undefined;
}

/**
 * The contact with exactly this address; the same address without its +tag; else the organisation whose mail domain it is, but never
 * by a domain where anybody can have a mailbox.
 */
export function senderOf(given: string | undefined, book: AddressBook): Sender {
  const address = normaliseAddress(given);
  if (address === undefined) return { kind: 'unknown' };
  const untagged = withoutTag(address);
  const contact = book.contactWith(address) ?? (untagged === undefined ? undefined : book.contactWith(untagged));
  if (contact) return { kind: 'contact', contactId: contact.id, organisationId: contact.organisationId };
  const domain = domainOf(address);
  const organisation = isPublicMailDomain(domain) ? undefined : book.organisationWith(domain);
  return organisation ? { kind: 'organisation', organisationId: organisation.id } : { kind: 'unknown' };
}
