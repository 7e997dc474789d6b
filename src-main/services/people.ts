import { contactNamed } from '../../src-shared/directory/contact-named.ts';
import type { Person, PersonRole } from '../../src-shared/directory/directory.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Services } from './create-services.ts';

export interface WantedPerson {
  readonly role: PersonRole;
  readonly name: string;
  readonly organisationId?: string | undefined;
}

type Desk = Pick<Services, 'directory' | 'execute' | 'ids' | 'clock'>;

/** Somebody has to be able to begin: an empty desk gets its first lead. */
export function ensureLead(desk: Desk): Promise<Result<Person, Refusal>> {
  const lead = desk.directory.persons().find(({ role, active }) => role === 'lead' && active);
  return lead ? Promise.resolve(ok(lead)) : ensurePerson(desk, { role: 'lead', name: 'Teamleider' });
}

/** Who a start offers to be: the lead; of the example desk, also an agent, each customer's administrator and the wallboard. */
export function peopleToStartAs(persons: readonly Person[], lead: Person, example: boolean): readonly Person[] {
  if (!example) return [lead];
  const others = persons.filter(({ active, role }) => active && role !== 'lead');
  const places = new Map<string, Person>();
  for (const person of others) {
    const place = `${person.role} ${person.organisationId ?? ''}`;
    if (!places.has(place)) places.set(place, person);
  }
  return [lead, ...places.values()];
}

/** The active person with this name and role, made when there is none yet; an administrator is the contact of that name, if there is one. */
export async function ensurePerson(desk: Desk, wanted: WantedPerson): Promise<Result<Person, Refusal>> {
  const found = desk.directory
    .persons()
    .find(
      ({ active, role, name, organisationId }) =>
        active && role === wanted.role && name === wanted.name && organisationId === wanted.organisationId,
    );
  if (found) return ok(found);
  const personId = desk.ids.next();
  const { role, name, organisationId } = wanted;
  const contacts = desk.directory.contacts().filter((contact) => contact.organisationId === organisationId);
  const contact = role === 'administrator' ? contactNamed(contacts, name) : undefined;
  const body = {
    type: 'person.save',
    personId,
    name,
    role,
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(contact ? { contactId: contact.id } : {}),
    active: true,
  } as const;
  const command = { id: desk.ids.next(), writtenAt: desk.clock.now(), body };
  const saved = await desk.execute(command, { kind: 'system', part: 'setup' });
  if (!saved.ok) return saved;
  const person = desk.directory.person(personId);
  return person ? ok(person) : err({ code: 'unknownPerson', detail: personId });
}
