import { describe, expect, it } from 'vitest';
import type { Call, CallEvent } from '../../../src-shared/call/call.ts';
import { evolveCall } from '../../../src-shared/call/evolve-call.ts';
import { amsterdam } from '../../support/story-desk.ts';

const logged: CallEvent = {
  type: 'call.logged',
  startedAt: amsterdam('2026-11-19 14:00'),
  endedAt: amsterdam('2026-11-19 14:04'),
  direction: 'in',
  number: '+31850002203',
  callerName: 'Daan Smit',
  notes: 'Lijn staat stil.',
  agentId: 'sanne',
};
const call: Call = {
  id: 'c',
  version: 1,
  startedAt: amsterdam('2026-11-19 14:00'),
  endedAt: amsterdam('2026-11-19 14:04'),
  direction: 'in',
  number: '+31850002203',
  callerName: 'Daan Smit',
  notes: 'Lijn staat stil.',
  agentId: 'sanne',
};

describe('a call as its history makes it', () => {
  it('is what was logged, with or without a ticket', () => {
    expect(evolveCall(undefined, { streamId: 'c', version: 1, body: logged })).toEqual(call);
  });

  it('can be linked to a ticket later', () => {
    const linked = evolveCall(Object.freeze(call), {
      streamId: 'c',
      version: 2,
      body: { type: 'call.linked', ticketId: 't' },
    });
    expect(linked).toEqual({ ...call, version: 2, ticketId: 't' });
  });

  it('cannot be linked before it was logged', () => {
    const linking = () =>
      evolveCall(undefined, { streamId: 'c', version: 1, body: { type: 'call.linked', ticketId: 't' } });
    expect(linking).toThrow('call c is linked before it is logged');
  });
});
