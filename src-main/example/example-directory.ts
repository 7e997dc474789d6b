import type { Contact, Directory, Organisation, Person } from '../../src-shared/directory/directory.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';

/** The people and customers of the example desk: samples, every one. Ids say nothing about a person, for a wallboard sees them. */
export interface ExampleDirectory {
  readonly organisations: Readonly<Record<Customer, Organisation>>;
  readonly contacts: Readonly<Record<Customer, readonly ExampleContact[]>>;
  readonly agents: readonly Person[];
  readonly lead: Person;
  readonly administrators: Readonly<Record<Customer, Person>>;
  readonly wallboard: Person;
}

/** By contract: Smart FMS Basic or Smart Production Suite. */
export type Customer = 'fms' | 'sps';

export interface ExampleContact extends Contact {
  readonly email: string;
  readonly phone: string;
}

const version = 1;

const organisations: ExampleDirectory['organisations'] = {
  fms: {
    id: 'org-voorbeeld-vastgoed',
    version,
    name: 'Voorbeeld Vastgoed',
    contractId: 'smart-fms-basic',
    domains: ['voorbeeldvastgoed.example'],
    ladder: [
      { level: 1, contactId: 'contact-1101' },
      { level: 2, personId: 'person-lead', contactId: 'contact-1102' },
    ],
  },
  sps: {
    id: 'org-voorbeeld-metaal',
    version,
    name: 'Voorbeeld Metaal',
    contractId: 'smart-production-suite',
    domains: ['voorbeeldmetaal.example'],
    ladder: [
      { level: 1, contactId: 'contact-2201' },
      { level: 2, personId: 'person-lead', contactId: 'contact-2202' },
    ],
  },
};

const keyUser = { keyUser: true, authorisedReporter: false };
const reporter = { keyUser: false, authorisedReporter: true };
const colleague = { keyUser: false, authorisedReporter: false };

const karin = contact('fms', 'Karin Jansen', 'hoofd facilitair', '+31850001101', keyUser);
const anna = contact('sps', 'Anna de Vries', 'functioneel beheerder', '+31850002201', reporter);

const fmsContacts = [
  karin,
  contact('fms', 'Jan Bosman', 'coördinator gebouwbeheer', '+31850001102', keyUser),
  contact('fms', 'Fatima Yilmaz', 'medewerker servicedesk', '+31850001103', colleague),
  contact('fms', 'Peter Kuipers', 'receptie hoofdgebouw', '+31850001104', colleague),
  contact('fms', 'Els Hendriks', 'planning schoonmaak', '+31850001105', colleague),
  contact('fms', 'Ruben Mol', 'beveiliging', '+31850001106', colleague),
];

const spsContacts = [
  anna,
  contact('sps', 'Piet Bakker', 'vervangend functioneel beheerder', '+31850002202', reporter),
  contact('sps', 'Daan Smit', 'planner', '+31850002203', colleague),
  contact('sps', 'Eva Smeets', 'magazijn', '+31850002204', colleague),
  contact('sps', 'Mehmet Kaya', 'ploegleider lijn 3', '+31850002205', colleague),
];

const people = {
  agents: [
    { id: 'person-agent-1', version, name: 'Sanne Smit', role: 'agent', active: true },
    { id: 'person-agent-2', version, name: 'Tom de Wit', role: 'agent', active: true },
    { id: 'person-agent-3', version, name: 'Noor Dekker', role: 'agent', active: true },
  ],
  lead: { id: 'person-lead', version, name: 'Bram Bos', role: 'lead', active: true },
  administrators: {
    fms: administrator('fms', karin),
    sps: administrator('sps', anna),
  },
  wallboard: { id: 'person-wallboard', version, name: 'Wandbord', role: 'wallboard', active: true },
} as const satisfies Partial<ExampleDirectory>;

export const exampleDirectory: ExampleDirectory = {
  organisations,
  contacts: { fms: fmsContacts, sps: spsContacts },
  ...people,
};

export const examplePeople: readonly Person[] = [
  ...people.agents,
  people.lead,
  people.administrators.fms,
  people.administrators.sps,
  people.wallboard,
];

/** The example's own look-up, for deciding. */
export function directoryOf({ organisations: byCustomer, contacts }: ExampleDirectory): Directory {
  const organisationById = new Map(Object.values(byCustomer).map((item) => [item.id, item]));
  const contactById = new Map<string, Contact>([...contacts.fms, ...contacts.sps].map((item) => [item.id, item]));
  const personById = new Map(examplePeople.map((item) => [item.id, item]));
  return {
    organisation: (id) => organisationById.get(id),
    contact: (id) => contactById.get(id),
    person: (id) => personById.get(id),
  };
}

export function actorOf(person: Person): Actor {
  const { id: personId, name, role, organisationId } = person;
  return { kind: 'person', personId, name, role, ...(organisationId === undefined ? {} : { organisationId }) };
}

/** The commands that set the directory up, in an order in which each may lean on the ones before. */
export function directoryCommands({ contacts }: ExampleDirectory): readonly CommandBody[] {
  const forOrganisations = Object.values(organisations).map((organisation): CommandBody => {
    const { id: organisationId, version: _version, domains, ...known } = organisation;
    return { type: 'organisation.save', organisationId, ...known, domains: [...domains] };
  });
  const forContacts = [...contacts.fms, ...contacts.sps].map((item): CommandBody => {
    const { id: contactId, version: _version, email: _email, phone: _phone, emails, phones, ...known } = item;
    return { type: 'contact.save', contactId, ...known, emails: [...emails], phones: [...phones] };
  });
  const forPeople = examplePeople.map((item): CommandBody => {
    const { id: personId, version: _version, ...person } = item;
    return { type: 'person.save', personId, ...person };
  });
  return [...forOrganisations, ...forContacts, ...forPeople];
}

function contact(
  customer: Customer,
  name: string,
  role: string,
  phone: string,
  standing: Pick<Contact, 'keyUser' | 'authorisedReporter'>,
): ExampleContact {
  const [first = '', ...rest] = name.toLowerCase().split(' ');
  const email = `${first[0]}.${rest.join('')}@${organisations[customer].domains[0]}`;
  return {
    id: `contact-${phone.slice(-4)}`,
    version,
    organisationId: organisations[customer].id,
    name,
    role,
    emails: [email],
    phones: [phone],
    ...standing,
    email,
    phone,
  };
}

function administrator(
  customer: Customer,
  { id: contactId, name, organisationId }: ExampleContact,
): Person & { readonly role: 'administrator' } {
  return {
    id: `person-administrator-${customer}`,
    version,
    name,
    role: 'administrator',
    organisationId,
    contactId,
    active: true,
  };
}
