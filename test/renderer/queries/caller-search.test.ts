import { describe, expect, it } from 'vitest';
import { searchCallers } from '../../../src-renderer/queries/caller-search.ts';
import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';

const organisations = new Map<string, Organisation>(
  [
    { id: 'metaal', name: 'Voorbeeld Metaal' },
    { id: 'vastgoed', name: 'Voorbeeld Vastgoed' },
  ].map(({ id, name }) => [id, { id, name, version: 1, contractId: 'smart-fms-basic', domains: [] }]),
);

function contact(name: string, organisationId: string, more: Partial<Contact> = {}): Contact {
  return {
    id: name,
    version: 1,
    organisationId,
    name,
    emails: [],
    phones: [],
    keyUser: false,
    authorisedReporter: false,
    ...more,
  };
}

const contacts = [
  contact('Daan Smit', 'metaal', { phones: ['+31612345678'] }),
  contact('Anna de Vries', 'metaal', { authorisedReporter: true, emails: ['a.devries@voorbeeldmetaal.example'] }),
  contact('Cem Özdemir', 'vastgoed', { phones: ['030 123 45 67'] }),
  contact('Eva Smeets', 'vastgoed', { phones: ['+31612999999'] }),
];

const found = (text: string) =>
  searchCallers(text, contacts, organisations).map((match) => [match.contact.name, match.matched]);

describe('finding a caller', () => {
  it.each<[string, [string, string][]]>([
    ['06 12 34 56 78', [['Daan Smit', 'phone']]],
    ['+31612345678', [['Daan Smit', 'phone']]],
    ['0031 6 12345678', [['Daan Smit', 'phone']]],
    [
      '0612',
      [
        ['Daan Smit', 'phone'],
        ['Eva Smeets', 'phone'],
      ],
    ],
    ['(030) 1234567', [['Cem Özdemir', 'phone']]],
    ['ozde', [['Cem Özdemir', 'name']]],
    [
      'sm',
      [
        ['Daan Smit', 'name'],
        ['Eva Smeets', 'name'],
      ],
    ],
    ['voorb metaal sm', [['Daan Smit', 'name']]],
    [
      'voorbeeld metaal',
      [
        ['Anna de Vries', 'organisation'],
        ['Daan Smit', 'organisation'],
      ],
    ],
    ['devries@', [['Anna de Vries', 'email']]],
    ['vries', [['Anna de Vries', 'name']]],
    ['bestaat niet', []],
    ['  ', []],
    ['12', []],
  ])('finds by %j', (text, expected) => expect(found(text)).toEqual(expected));

  it('stops at twenty', () => {
    const many = Array.from({ length: 50 }, (_, index) => contact(`Jan ${index}`, 'metaal'));
    expect(searchCallers('jan', many, organisations)).toHaveLength(20);
  });
});
