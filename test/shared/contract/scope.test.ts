import { describe, expect, it } from 'vitest';
import { isInScope, organisationFrom, scopeOf } from '../../../src-shared/contract/scope.ts';
import type { Viewer } from '../../../src-shared/contract/visible-event.ts';
import { streamKinds } from '../../../src-shared/journal/journal-event.ts';

const mine = 'org-mine';
const theirs = 'org-theirs';

/** For each kind of stream: of my own organisation, of another one, of none. */
function seen(viewer: Viewer): Record<string, string> {
  const scope = scopeOf(viewer);
  const cells = (stream: (typeof streamKinds)[number]) =>
    [mine, theirs, undefined].map((owner) => (isInScope(scope, stream, owner) ? 'yes' : '–')).join(' ');
  return Object.fromEntries(streamKinds.map((stream) => [stream, cells(stream)]));
}

describe('what a viewer is shown', () => {
  it.each(['agent', 'lead'] as const)('is everything for the %s', (role) => {
    expect(seen({ role })).toEqual({
      organisation: 'yes yes yes',
      contact: 'yes yes yes',
      person: 'yes yes yes',
      ticket: 'yes yes yes',
      call: 'yes yes yes',
      contract: 'yes yes yes',
    });
  });

  it('is the own organisation and the people of the desk for an administrator, and never a call', () => {
    expect(seen({ role: 'administrator', organisationId: mine })).toEqual({
      organisation: 'yes – –',
      contact: 'yes – –',
      person: 'yes – yes',
      ticket: 'yes – –',
      call: '– – –',
      contract: 'yes – yes',
    });
  });

  it('is nothing for an administrator without an organisation', () => {
    expect(seen({ role: 'administrator' })).toEqual({
      organisation: '– – –',
      contact: '– – –',
      person: '– – –',
      ticket: '– – –',
      call: '– – –',
      contract: '– – –',
    });
  });

  it('is everything but contacts and calls for a wallboard', () => {
    expect(seen({ role: 'wallboard' })).toEqual({
      organisation: 'yes yes yes',
      contact: '– – –',
      person: 'yes yes yes',
      ticket: 'yes yes yes',
      call: '– – –',
      contract: 'yes yes yes',
    });
  });
});

describe('the organisation of a stream', () => {
  it('comes from the event that says it', () => {
    const saved = { name: 'Voorbeeld Metaal', contractId: 'smart-production-suite', domains: [] };
    expect(organisationFrom('o1', { type: 'organisation.saved', ...saved })).toBe('o1');
    const identified = { organisationId: 'o2', contractId: 'c', authorisation: 'notNeeded' } as const;
    expect(organisationFrom('t1', { type: 'ticket.senderIdentified', ...identified })).toBe('o2');
    expect(organisationFrom('t1', { type: 'ticket.noteAdded', text: 'hallo' })).toBeUndefined();
  });
});
