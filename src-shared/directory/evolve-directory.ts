import type { JournalEvent } from '../journal/journal-event.ts';
import type { Contact, ContactEvent, Organisation, OrganisationEvent, Person, PersonEvent } from './directory.ts';

type Fact<Body> = Pick<JournalEvent, 'streamId' | 'version'> & { readonly body: Body };

/** Each save replaces the whole; the last one is what holds. */
export function organisationFrom({ streamId, version, body }: Fact<OrganisationEvent>): Organisation {
  const { type: _type, ...saved } = body;
  return { id: streamId, version, ...saved };
}

export function contactFrom({ streamId, version, body }: Fact<ContactEvent>): Contact {
  const { type: _type, ...saved } = body;
  return { id: streamId, version, ...saved };
}

export function personFrom({ streamId, version, body }: Fact<PersonEvent>): Person {
  const { type: _type, ...saved } = body;
  return { id: streamId, version, ...saved };
}
