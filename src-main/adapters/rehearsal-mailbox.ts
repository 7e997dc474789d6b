import type { Instant } from '../../src-shared/time/instant.ts';
import { SECOND } from '../../src-shared/time/instant.ts';
import type { Clock, Mailbox } from '../ports.ts';
import { systemClock } from './system-clock.ts';

/**
 * A mailbox for a desk whose clock is being rehearsed: the mail server stamps a mail by the machine's clock, so its arrival is moved along
 * with the desk's. Without this, every mail in a rehearsal would come from another day than the desk's own.
 */
export function createRehearsalMailbox(mailbox: Mailbox, clock: Clock, machine: Clock = systemClock): Mailbox {
  const moved = (arrival: Instant): Instant => arrival + Math.round((clock.now() - machine.now()) / SECOND) * SECOND;
  return {
    open: (settings, password, cursor, events) =>
      mailbox.open(settings, password, cursor, {
        onMail: (mail) => events.onMail({ ...mail, internalDate: moved(mail.internalDate) }),
        onRestart: (position) => events.onRestart(position),
        onConnected: () => events.onConnected(),
        onClosed: (reason, problem) => events.onClosed(reason, problem),
      }),
  };
}
