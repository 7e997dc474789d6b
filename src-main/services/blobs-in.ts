import type { EventBody } from '../../src-shared/journal/journal-event.ts';
import type { MailContent } from '../../src-shared/ticket/ticket-event.ts';

/** Every file that an event speaks of. */
export function blobsIn(body: EventBody): readonly string[] {
  const attachments = 'attachments' in body ? body.attachments.map(({ blobId }) => blobId) : [];
  return 'mail' in body && body.mail ? [...attachments, ...blobsOfMail(body.mail)] : attachments;
}

function blobsOfMail(mail: MailContent): readonly string[] {
  return [
    mail.rawBlobId,
    ...(mail.htmlBlobId === undefined ? [] : [mail.htmlBlobId]),
    ...mail.attachments.map(({ blobId }) => blobId),
  ];
}
