import { expect, it } from 'vitest';
import { type AddressBook, senderOf } from '../../../src-shared/intake/sender.ts';

const contacts = new Map([
  ['piet@metaal.example', { id: 'piet', organisationId: 'metaal' }],
  ['kees@gmail.com', { id: 'kees', organisationId: 'zuivel' }],
  ['anja+werk@metaal.example', { id: 'anja', organisationId: 'metaal' }],
]);
const domains = new Map([
  ['metaal.example', { id: 'metaal' }],
  ['gmail.com', { id: 'zuivel' }],
  ['live.nl', { id: 'zuivel' }],
]);
const book: AddressBook = {
  contactWith: (address) => contacts.get(address),
  organisationWith: (domain) => domains.get(domain),
};

it.each([
  [
    'the contact with exactly this address',
    'piet@metaal.example',
    { kind: 'contact', contactId: 'piet', organisationId: 'metaal' },
  ],
  [
    'whatever capitals it is written in',
    ' <Piet@METAAL.example> ',
    { kind: 'contact', contactId: 'piet', organisationId: 'metaal' },
  ],
  ['a contact at a public domain', 'kees@gmail.com', { kind: 'contact', contactId: 'kees', organisationId: 'zuivel' }],
  [
    'the contact behind a +tag',
    'piet+storing@metaal.example',
    { kind: 'contact', contactId: 'piet', organisationId: 'metaal' },
  ],
  [
    'a contact whose address has a tag',
    'anja+werk@metaal.example',
    { kind: 'contact', contactId: 'anja', organisationId: 'metaal' },
  ],
  [
    'only the organisation of that contact without its tag',
    'anja@metaal.example',
    { kind: 'organisation', organisationId: 'metaal' },
  ],
  ['the organisation by its domain', 'nieuw@metaal.example', { kind: 'organisation', organisationId: 'metaal' }],
  ['nobody at a public domain, whatever the customer claims', 'iemand@gmail.com', { kind: 'unknown' }],
  ['nobody at another public domain', 'iemand@live.nl', { kind: 'unknown' }],
  ['nobody at a domain that only ends alike', 'x@geenmetaal.example', { kind: 'unknown' }],
  ['nobody below the domain', 'x@sub.metaal.example', { kind: 'unknown' }],
  ['nobody without an address', 'piet', { kind: 'unknown' }],
  ['nobody for no sender at all', undefined, { kind: 'unknown' }],
] as const)('is %s', (_, address, expected) => {
  expect(senderOf(address, book)).toEqual(expected);
});
