import { describe, expect, it } from 'vitest';
import type { Sender } from '../../../src-shared/intake/sender.ts';
import { mayJoin, threadClues } from '../../../src-shared/intake/thread.ts';

describe('where a mail may belong', () => {
  it('is first what it answers, then the numbers in its subject', () => {
    expect(threadClues({ inReplyTo: ['b@x', 'a@x', 'b@x'], subject: 'RE: [KS-10471] printer' })).toEqual([
      { kind: 'key', key: 'mail:b@x' },
      { kind: 'key', key: 'mail:a@x' },
      { kind: 'number', number: 10471 },
    ]);
  });

  it('is nowhere for a first mail', () => {
    expect(threadClues({ inReplyTo: [], subject: 'Printer staat stil' })).toEqual([]);
    expect(threadClues({ inReplyTo: [] })).toEqual([]);
  });
});

describe('who may add to a ticket', () => {
  const known = { organisationId: 'metaal', contactId: 'piet', reporter: { email: 'piet@metaal.example' } };
  const unknown = { reporter: { email: 'Wie@gmail.com' } };
  const piet: Sender = { kind: 'contact', contactId: 'piet', organisationId: 'metaal' };
  const joris: Sender = { kind: 'contact', contactId: 'joris', organisationId: 'zuivel' };
  const nobody: Sender = { kind: 'unknown' };

  it.each([
    ['its contact', piet, 'piet@metaal.example', known, true],
    ['its contact from another address', piet, 'piet@thuis.example', known, true],
    ['a colleague', { kind: 'contact', contactId: 'sanne', organisationId: 'metaal' }, 's@metaal.example', known, true],
    ['somebody of the domain', { kind: 'organisation', organisationId: 'metaal' }, 'x@metaal.example', known, true],
    ['nobody of another customer', joris, 'joris@zuivel.example', known, false],
    ['nobody unknown', nobody, 'x@elders.example', known, false],
    ['nobody without an address', nobody, undefined, known, false],
    ['who reported it, unknown to the desk as they are', nobody, 'wie@GMAIL.com', unknown, true],
    ['who reported it and became a contact since', joris, 'wie@gmail.com', unknown, true],
    ['nobody else while the sender is unknown', nobody, 'x@gmail.com', unknown, false],
    ['nobody without an address where there was none', nobody, undefined, { reporter: {} }, false],
  ] as const)('is %s', (_, sender, address, ticket, expected) => {
    expect(mayJoin({ sender, address }, ticket)).toBe(expected);
  });

  it('is no longer who reported it when they went to another customer', () => {
    expect(mayJoin({ sender: joris, address: 'piet@metaal.example' }, known)).toBe(false);
  });
});
