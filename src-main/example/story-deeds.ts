import type { Person } from '../../src-shared/directory/directory.ts';
import type { ReplyVia } from '../../src-shared/ticket/ticket-event.ts';
import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import {
  closingReasons,
  firstReplies,
  handOverNotes,
  laterNotes,
  laterReplies,
  priorityReasons,
  questionReplies,
  waitingReasons,
} from './desk-phrases.ts';
import type { ExampleContact } from './example-directory.ts';
import type { StoryLog } from './story-log.ts';
import type { Topic } from './topic.ts';

/** What the desk does to a ticket. */
export function storyDeeds(log: StoryLog) {
  const { owner, random, topic } = log;
  return {
    take: (at: Instant): void => log.add(owner, at, { type: 'ticket.take', ticketId: log.ticketId }),
    handOver: (at: Instant, to: Person): void =>
      log.add(owner, at, {
        type: 'ticket.handOver',
        ticketId: log.ticketId,
        to: to.id,
        note: random.pick(handOverNotes),
      }),
    wait(at: Instant): void {
      tell(log, at, { text: topic.question });
      const reason = random.pick(waitingReasons);
      log.add(owner, at + SECOND, { type: 'ticket.waitForCustomer', ticketId: log.ticketId, reason });
    },
    resume: (at: Instant): void => log.add(owner, at, { type: 'ticket.resume', ticketId: log.ticketId }),
    resolve: (at: Instant, via: ReplyVia = 'portal'): void =>
      log.add(owner, at, { type: 'ticket.resolve', ticketId: log.ticketId, solution: topic.solution, via }),
    close: (at: Instant, reason: string = random.pick(closingReasons)): void =>
      log.add(owner, at, { type: 'ticket.close', ticketId: log.ticketId, reason }),
    changePriority(at: Instant, priority: string): void {
      const reason = random.pick(priorityReasons);
      const agreement = 'telefonisch met de melder';
      log.add(owner, at, { type: 'ticket.changePriority', ticketId: log.ticketId, priority, reason, agreement });
    },
    registerAsSpoken: (at: Instant, priority: string): void =>
      log.add(owner, at, { type: 'ticket.registerInTicketbox', ticketId: log.ticketId, priority }),
    identify(at: Instant, { organisationId, id: contactId }: ExampleContact): void {
      log.add(owner, at, { type: 'ticket.identifySender', ticketId: log.ticketId, organisationId, contactId });
    },
    ...storyWords(log),
  };
}

/** Answers and notes: the first of each is about the matter itself. */
function storyWords(log: StoryLog) {
  const { owner, random, topic } = log;
  let replied = false;
  let noted = false;
  return {
    reply(at: Instant, via: ReplyVia = 'portal'): void {
      tell(log, at, { text: random.pick(replied ? laterReplies : openingReplies(topic)), via });
      replied = true;
    },
    note(at: Instant): void {
      const text = noted ? random.pick(laterNotes) : topic.note;
      noted = true;
      log.add(owner, at, { type: 'ticket.note', ticketId: log.ticketId, text });
    },
  };
}

function tell(
  log: StoryLog,
  at: Instant,
  { text, via = 'portal' }: { readonly text: string; readonly via?: ReplyVia },
): void {
  log.add(log.owner, at, { type: 'ticket.reply', ticketId: log.ticketId, text, via, attachments: [] });
}

function openingReplies({ kind, priority }: Topic): readonly string[] {
  const asksOnly = kind?.startsWith('question') || kind === 'service-request' || priority === 'D';
  return asksOnly ? questionReplies : firstReplies;
}
