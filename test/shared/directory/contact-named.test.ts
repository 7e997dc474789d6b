import { describe, expect, it } from 'vitest';
import { contactNamed } from '../../../src-shared/directory/contact-named.ts';
import type { Contact } from '../../../src-shared/directory/directory.ts';

function contact(id: string, name: string): Contact {
  const nothing = { version: 1, emails: [], phones: [], keyUser: false, authorisedReporter: false };
  return { id, name, organisationId: 'metaal', ...nothing };
}

describe('the contact of a name', () => {
  const contacts = [contact('a', 'Ayşe Özdemir'), contact('b', 'Jan Bos'), contact('c', 'Jan Bos')];
  it('is found whatever its accents and capitals', () =>
    expect(contactNamed(contacts, ' ayse ozdemir ')?.id).toBe('a'));
  it('is nobody where it could be either of two', () => expect(contactNamed(contacts, 'Jan Bos')).toBeUndefined());
  it('is nobody where no one is called so', () => expect(contactNamed(contacts, '')).toBeUndefined());
});
