import { describe, expect, it } from 'vitest';
import { contactFrom, organisationFrom, personFrom } from '../../../src-shared/directory/evolve-directory.ts';

const wim = {
  organisationId: 'metaal',
  name: 'Wim Post',
  emails: ['w.post@voorbeeldmetaal.example'],
  phones: ['+31850002206'],
  keyUser: false,
  authorisedReporter: true,
};

describe('the directory as its history makes it', () => {
  it('each save replaces the whole', () => {
    expect(contactFrom({ streamId: 'wim', version: 3, body: { type: 'contact.saved', ...wim } })).toEqual({
      id: 'wim',
      version: 3,
      ...wim,
    });
    const domains = ['voorbeeldmetaal.example'];
    const organisation = { name: 'Voorbeeld Metaal', contractId: 'smart-production-suite', domains };
    expect(
      organisationFrom({ streamId: 'metaal', version: 1, body: { type: 'organisation.saved', ...organisation } }),
    ).toEqual({
      id: 'metaal',
      version: 1,
      ...organisation,
    });
    const person = { name: 'Wim Post', role: 'agent', active: false } as const;
    expect(personFrom({ streamId: 'wim', version: 2, body: { type: 'person.saved', ...person } })).toEqual({
      id: 'wim',
      version: 2,
      ...person,
    });
  });
});
