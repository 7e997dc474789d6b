import { Readable } from 'node:stream';
import type { Push } from '../../../src-shared/contract/calls.ts';
import { SECOND } from '../../../src-shared/time/instant.ts';
import type { PushHub } from '../../bridge/push-hub.ts';
import type { Session } from '../../services/session.ts';

/** How often a quiet stream says that it is still there: a connection that died silently is noticed by its absence. */
const SIGN_OF_LIFE = 15 * SECOND;

/** Pushes as lines of JSON, an empty line as a sign of life. Begins with `first`; ends after 'signedOut', or when it is destroyed. */
export function pushStream(hub: PushHub, session: Session, first: Push): Readable {
  const stream = new Readable({ read: () => undefined, highWaterMark: 1024 * 1024 });
  const send = (text: string) => {
    // A reader that no longer reads is let go; it comes back and catches up.
    if (!stream.push(text)) stream.destroy();
  };
  const stopListening = hub.subscribe(session, (push) => {
    send(`${JSON.stringify(push)}\n`);
    if (push.kind === 'signedOut') stream.push(null);
  });
  const life = setInterval(() => send('\n'), SIGN_OF_LIFE);
  stream.once('close', () => {
    stopListening();
    clearInterval(life);
  });
  send(`${JSON.stringify(first)}\n`);
  return stream;
}
