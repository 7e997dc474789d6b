import { describe, expect, it } from 'vitest';
import { senderOf } from '../../../src-main/services/directory-service.ts';
import type { KnownSender } from '../../../src-main/services/mail-intake-port.ts';
import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';
import { openFurnishedDesk, openTestDesk } from '../../support/test-desk.ts';

function organisation(id: string, domains: readonly string[]): Organisation {
  return { id, version: 1, name: id, contractId: 'smart-fms-basic', domains };
}

function contact(id: string, organisationId: string, emails: readonly string[]): Contact {
  return { id, version: 1, organisationId, name: id, emails, phones: [], keyUser: false, authorisedReporter: false };
}

const metaal = organisation('metaal', ['metaal.example', 'gedeeld.example']);
const zuivel = organisation('zuivel', ['zuivel.example', 'gedeeld.example']);
const piet = contact('piet', 'metaal', ['Piet@Metaal.example', 'balie@metaal.example']);
const anna = contact('anna', 'metaal', ['balie@metaal.example', 'samen@huur.example']);
const els = contact('els', 'zuivel', ['samen@huur.example']);

describe('whose an address is', () => {
  it.each<readonly [string, KnownSender | undefined, string]>([
    ['piet@metaal.example', { contact: piet, organisation: metaal }, 'the contact’s, in capitals or not'],
    ['iemand@zuivel.example', { organisation: zuivel }, 'the organisation’s, by its domain'],
    ['balie@metaal.example', { organisation: metaal }, 'the organisation’s, where two of its contacts share it'],
    ['samen@huur.example', undefined, 'nobody’s, where two customers share it'],
    ['iemand@gedeeld.example', undefined, 'nobody’s, where two customers share the domain'],
    ['iemand@elders.example', undefined, 'nobody’s, where nobody knows it'],
    ['metaal.example', undefined, 'nobody’s, where it is no address'],
    ['iemand@sub.metaal.example', undefined, 'nobody’s, under a domain below a known one'],
  ])('%s is %o: %s', (address, expected) => {
    expect(senderOf(address, [piet, anna, els], [metaal, zuivel])).toEqual(expected);
  });
});

describe('the directory', () => {
  it('is read from the journal at the start and follows what is saved', async () => {
    const desk = await openFurnishedDesk();
    const { directory } = desk.services;
    expect(directory.organisation('org-metaal')).toMatchObject({ name: 'Voorbeeld Metaal', version: 1 });
    expect(directory.findContactsByPhone('+31850002202').map(({ id }) => id)).toEqual([
      'contact-org-metaal',
      'contact-org-vastgoed',
    ]);
    await desk.set({
      type: 'organisation.save',
      organisationId: 'org-metaal',
      name: 'Voorbeeld Metaal BV',
      contractId: 'smart-production-suite',
      domains: ['nieuw.example'],
    });
    expect(directory.organisation('org-metaal')).toMatchObject({ name: 'Voorbeeld Metaal BV', version: 2 });
    expect(directory.findContactByAddress('x@nieuw.example')?.organisation?.id).toBe('org-metaal');
    expect(directory.findContactByAddress('x@voorbeeldmetaal.example')).toBeUndefined();
    await desk.close();
    const again = await openTestDesk(desk.folder);
    expect(again.services.directory.organisations()).toEqual(directory.organisations());
    expect(again.services.directory.persons()).toEqual(directory.persons());
    expect(again.services.directory.contacts()).toEqual(directory.contacts());
  });
});
