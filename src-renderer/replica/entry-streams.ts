import { type CommandBody, touchedStreams } from '../../src-shared/ticket/command.ts';
import type { OutboxEntry } from './outbox-db.ts';

/** The streams a command reads from besides those it changes: a call speaks of a contact that may have been made just before. */
export function readStreams(body: CommandBody): readonly string[] {
  const read: string[] = [];
  const note = (stream: string, id: string | undefined): void => {
    if (id !== undefined) read.push(`${stream}:${id}`);
  };
  if ('organisationId' in body) note('organisation', body.organisationId);
  if ('contactId' in body) note('contact', body.contactId);
  if (body.type === 'ticket.handOver') note('person', body.to);
  if (body.type === 'call.log') {
    note('contact', body.call.contactId);
    note('organisation', body.call.organisationId);
    if (body.outcome.kind === 'newTicket') {
      note('contact', body.outcome.contactId);
      note('organisation', body.outcome.organisationId);
    }
  }
  return read;
}

export function writtenStreams(body: CommandBody): readonly string[] {
  return touchedStreams(body).map(({ stream, id }) => `${stream}:${id}`);
}

/** The ticket an entry is about, if it is about one. */
export function ticketIdOf(body: CommandBody): string | undefined {
  return touchedStreams(body).find(({ stream }) => stream === 'ticket')?.id;
}

/** What can be sent now: not what stands behind something refused that it builds on. Independent work goes on. */
export function deliverable(entries: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const held = new Set<string>();
  return entries.filter((entry) => {
    const written = writtenStreams(entry.body);
    const waits =
      entry.state === 'refused' || [...written, ...readStreams(entry.body)].some((stream) => held.has(stream));
    if (waits) for (const stream of written) held.add(stream);
    return !waits;
  });
}
