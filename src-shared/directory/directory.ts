/** A customer organisation: has one contract, and people who may report. */
export interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly contractId: string;
  /** Mail domains by which an unknown address is still recognised as this customer's. Lower case. */
  readonly domains: readonly string[];
  /** F13, P15: who stands where on the ladder of the contract, on either side. Absent where nobody was named. */
  readonly ladder?: readonly LadderPlace[];
}

export interface LadderPlace {
  readonly level: number;
  /** Of the desk. */
  readonly personId?: string;
  /** Of the customer. */
  readonly contactId?: string;
}

export interface Contact {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly name: string;
  readonly role?: string;
  readonly emails: readonly string[];
  /** E.164 where it could be understood, otherwise as given. */
  readonly phones: readonly string[];
  /** F12: the customer's contact under Smart FMS. */
  readonly keyUser: boolean;
  /** P1: may report under Smart Production Suite. */
  readonly authorisedReporter: boolean;
}

export type PersonRole = 'agent' | 'lead' | 'administrator' | 'wallboard';

/** Somebody (or, for a wallboard, something) that works in the app. */
export interface Person {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly role: PersonRole;
  /** Administrators belong to one customer organisation. */
  readonly organisationId?: string;
  /** The contact this administrator is. */
  readonly contactId?: string;
  readonly active: boolean;
}

export type OrganisationEvent = { readonly type: 'organisation.saved' } & Omit<Organisation, 'id' | 'version'>;
export type ContactEvent = { readonly type: 'contact.saved' } & Omit<Contact, 'id' | 'version'>;
export type PersonEvent = { readonly type: 'person.saved' } & Omit<Person, 'id' | 'version'>;

/** Looking people and customers up while deciding. */
export interface Directory {
  organisation(id: string): Organisation | undefined;
  contact(id: string): Contact | undefined;
  person(id: string): Person | undefined;
}
