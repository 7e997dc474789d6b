import { assertNever } from '../assert-never.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Call, CallEvent } from './call.ts';

export type CallFact = Pick<JournalEvent, 'streamId' | 'version'> & { readonly body: CallEvent };

export function evolveCall(call: Call | undefined, { streamId, version, body }: CallFact): Call {
  switch (body.type) {
    case 'call.logged': {
      const { type: _type, ...facts } = body;
      return { id: streamId, version, ...facts };
    }
    case 'call.linked':
      if (!call) throw new Error(`call ${streamId} is linked before it is logged`);
      return { ...call, version, ticketId: body.ticketId };
    default:
      return assertNever(body);
  }
}
