import type { Person } from '../../src-shared/directory/directory.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';

/** Who asks, as they are at this moment. */
export interface Session {
  readonly person: Person;
  /** The link that the session came from; absent in the app's own window. */
  readonly linkId?: string;
}

export function actorOf(person: Person): Actor {
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    role: person.role,
    ...(person.organisationId === undefined ? {} : { organisationId: person.organisationId }),
  };
}
