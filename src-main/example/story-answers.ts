import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import { customerAnswers, reopenReasons } from './desk-phrases.ts';
import type { ExampleContact } from './example-directory.ts';
import { mailCommandId, mailFrom } from './example-mail.ts';
import type { StoryLog } from './story-log.ts';

/** What the customer's side does to a ticket that exists. */
export function storyAnswers(log: StoryLog) {
  const { administrator, random } = log;
  return {
    mailBack: (at: Instant, from: ExampleContact = log.administratorContact): void => mailBack(log, at, from),
    customerAnswer(at: Instant): void {
      const text = random.pick(customerAnswers);
      log.add(administrator, at, {
        type: 'ticket.reply',
        ticketId: log.ticketId,
        text,
        via: 'portal',
        attachments: [],
      });
    },
    reopen: (at: Instant): void =>
      log.add(administrator, at, { type: 'ticket.reopen', ticketId: log.ticketId, reason: random.pick(reopenReasons) }),
    confirm(at: Instant): void {
      const how = 'Bevestigd in het portaal';
      log.add(administrator, at, { type: 'ticket.confirmAuthorisation', ticketId: log.ticketId, how });
    },
    reject(at: Instant): void {
      const reason = 'Wordt intern opgelost, geen melding voor de servicedesk';
      log.add(administrator, at, { type: 'ticket.rejectAuthorisation', ticketId: log.ticketId, reason });
    },
    registerByCustomer: (at: Instant, priority: string): void =>
      log.add(administrator, at, { type: 'ticket.registerInTicketbox', ticketId: log.ticketId, priority }),
  };
}

function mailBack(log: StoryLog, at: Instant, from: ExampleContact): void {
  const subject = `Re: ${log.topic.subject}`;
  const mail = mailFrom(
    {
      name: from.name,
      address: from.email,
      token: log.random.id(at),
      subject,
      text: `${log.random.pick(customerAnswers)}\n\nGroet, ${from.name}`,
      receivedAt: at,
      ...(log.firstMailId === undefined ? {} : { inReplyTo: log.firstMailId }),
    },
    log.stage.shelf,
  );
  const known = { organisationId: from.organisationId, contactId: from.id };
  const body = { type: 'mail.receive', ticketId: log.ticketId, joins: true, subject, mail, ...known } as const;
  log.add('mail', at + 20 * SECOND, body, { commandId: mailCommandId(mail.messageId ?? '') });
}
