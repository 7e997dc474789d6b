import { describe, expect, it } from 'vitest';
import { attachmentsOf, commandSchema, touchedStreams } from '../../../src-shared/ticket/command.ts';
import * as say from '../../support/story-commands.ts';
import { amsterdam } from '../../support/story-desk.ts';

const envelope = { id: '019a8a3e-0000-7000-8000-000000000000', writtenAt: amsterdam('2026-11-19 14:00') };
const accepts = (body: unknown) => commandSchema.safeParse({ ...envelope, body }).success;

describe('a command on arrival', () => {
  it.each([
    say.portal('metaal', { priority: 'b' }),
    say.phone('metaal', '2026-11-19 14:00'),
    say.mail('2026-11-19 14:00'),
    say.reply,
    say.wait,
    say.resolve,
    say.changePriority('c'),
    say.identify('metaal'),
  ])('is accepted as the desk makes it: $type', (body) => {
    expect(accepts(body)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a kind of command that does not exist', { type: 'ticket.delete', ticketId: 't' }],
    ['a field too many', { ...say.take, force: true }],
    ['an empty answer', { ...say.reply, text: '   ' }],
    ['an empty reason', { ...say.wait, reason: '' }],
    ['a subject of nothing but spaces', { ...say.portal('metaal'), subject: '  ' }],
    ['a way of answering that the desk does not have', { ...say.reply, via: 'fax' }],
    [
      'a file that is not named by its content',
      { ...say.reply, attachments: [{ blobId: 'abc', name: 'a', type: '', size: 1 }] },
    ],
    ['a text of a quarter of a million characters', { ...say.note, text: 'x'.repeat(250_000) }],
    ['a moment with a fraction', { ...say.mail('2026-11-19 14:00'), mail: { receivedAt: 0.5 } }],
  ])('is refused with %s', (_, body) => {
    expect(accepts(body)).toBe(false);
  });

  it('is refused without an id that can be told apart', () => {
    expect(commandSchema.safeParse({ ...envelope, id: '1', body: say.take }).success).toBe(false);
  });
});

describe('what a command touches', () => {
  it('a call touches its own record, and the ticket it is about', () => {
    expect(touchedStreams(say.phone('metaal', '2026-11-19 14:00'))).toEqual([
      { stream: 'call', id: 'call' },
      { stream: 'ticket', id: 't' },
    ]);
  });

  it('all other commands touch one record', () => {
    expect(touchedStreams(say.take)).toEqual([{ stream: 'ticket', id: 't' }]);
    expect(
      touchedStreams({ type: 'organisation.save', organisationId: 'metaal', name: 'M', contractId: 'c', domains: [] }),
    ).toEqual([{ stream: 'organisation', id: 'metaal' }]);
  });

  it('speaks of the files that were attached', () => {
    const file = { blobId: 'a'.repeat(64), name: 'foto.jpg', type: 'image/jpeg', size: 12 };
    expect(
      attachmentsOf({ type: 'ticket.reply', ticketId: 't', text: 'x', via: 'portal', attachments: [file] }),
    ).toEqual([file]);
    expect(attachmentsOf(say.take)).toEqual([]);
  });
});
