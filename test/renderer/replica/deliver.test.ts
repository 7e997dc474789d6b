import { beforeEach, describe, expect, it } from 'vitest';
import { deliverAll } from '../../../src-renderer/replica/deliver.ts';
import {
  changeEntry,
  discardEntry,
  entriesInOrder,
  sendEntryAgain,
  storeCommand,
} from '../../../src-renderer/replica/outbox.ts';
import type { OutboxDb } from '../../../src-renderer/replica/outbox-db.ts';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import { screenLine } from '../../support/screen-line.ts';
import { emptyStorage, openOutbox } from '../../support/screen-storage.ts';
import { MONDAY_TEN, openFurnishedDesk, people, phoneCall } from '../../support/test-desk.ts';

const keepNothing = async (): Promise<void> => undefined;

async function openDesk() {
  const desk = await openFurnishedDesk();
  const line = screenLine(desk, people.agent.id);
  const outbox = openOutbox();
  const give = (id: string, body: CommandBody) => storeCommand(outbox, { id, body, writtenAt: MONDAY_TEN, blobs: [] });
  const kinds = async (ticketId: string) =>
    (await desk.journal.stream('ticket', ticketId)).map(({ body }) => body.type);
  return { desk, line, outbox, give, kinds };
}

async function states(outbox: OutboxDb) {
  return (await entriesInOrder(outbox)).map(({ id, state, refusal }) => ({ id, state, code: refusal?.code }));
}

describe('the outbox', () => {
  beforeEach(emptyStorage);

  it('delivers in the order of doing and is empty then', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', phoneCall('ticket-1', 'org-metaal'));
    await give('command-b', { type: 'ticket.note', ticketId: 'ticket-1', text: 'Eerste.' });
    await give('command-c', { type: 'ticket.waitForCustomer', ticketId: 'ticket-1', reason: 'Wacht op logboek' });
    expect(await deliverAll(outbox, line.bridge, keepNothing)).toEqual({ kind: 'done' });
    expect(await kinds('ticket-1')).toEqual(['ticket.registered', 'ticket.noteAdded', 'ticket.waitingStarted']);
    expect(await states(outbox)).toEqual([]);
  });

  it('keeps everything while the host cannot be reached, and delivers it once when it can', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', phoneCall('ticket-1', 'org-metaal'));
    line.cut();
    expect(await deliverAll(outbox, line.bridge, keepNothing)).toEqual({
      kind: 'later',
      error: { kind: 'unreachable' },
    });
    expect(await states(outbox)).toEqual([{ id: 'command-a', state: 'waiting', code: undefined }]);
    line.restore();
    expect(await deliverAll(outbox, line.bridge, keepNothing)).toEqual({ kind: 'done' });
    expect(await kinds('ticket-1')).toEqual(['ticket.registered']);
  });

  it('delivers once although the answer to the first try got lost', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', phoneCall('ticket-1', 'org-metaal'));
    await give('command-b', { type: 'ticket.note', ticketId: 'ticket-1', text: 'Eerste.' });
    line.loseAnswersTo('commands.execute');
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await kinds('ticket-1')).toEqual(['ticket.registered']);
    line.restore();
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await kinds('ticket-1')).toEqual(['ticket.registered', 'ticket.noteAdded']);
    expect(await states(outbox)).toEqual([]);
  });

  it('keeps what was refused with its reason, holds back what builds on it, and lets independent work pass', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', { type: 'ticket.resume', ticketId: 'ticket-1' });
    await give('command-b', { type: 'ticket.note', ticketId: 'ticket-1', text: 'Hoort bij a.' });
    await give('command-c', phoneCall('ticket-2', 'org-metaal'));
    expect(await deliverAll(outbox, line.bridge, keepNothing)).toEqual({ kind: 'done' });
    expect(await states(outbox)).toEqual([
      { id: 'command-a', state: 'refused', code: 'unknownTicket' },
      { id: 'command-b', state: 'waiting', code: undefined },
    ]);
    expect(await kinds('ticket-2')).toEqual(['ticket.registered']);
  });

  it('holds back a call from a contact whose saving was refused', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', {
      type: 'contact.save',
      contactId: 'contact-new',
      organisationId: 'org-unknown',
      name: 'Nieuwe Beller',
      emails: [],
      phones: [],
      keyUser: false,
      authorisedReporter: false,
    });
    const call = phoneCall('ticket-1', 'org-metaal');
    await give('command-b', { ...call, call: { ...call.call, contactId: 'contact-new' } });
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await states(outbox)).toEqual([
      { id: 'command-a', state: 'refused', code: 'unknownOrganisation' },
      { id: 'command-b', state: 'waiting', code: undefined },
    ]);
    expect(await kinds('ticket-1')).toEqual([]);
  });

  it('sends a refused command again after it was changed', async () => {
    const { desk, line, outbox, give, kinds } = await openDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    await give('command-a', {
      type: 'ticket.changePriority',
      ticketId: 'ticket-1',
      priority: 'x',
      reason: 'Erger',
      agreement: 'In gesprek',
    });
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await states(outbox)).toEqual([{ id: 'command-a', state: 'refused', code: 'unknownPriority' }]);
    const better: CommandBody = {
      type: 'ticket.changePriority',
      ticketId: 'ticket-1',
      priority: 'b',
      reason: 'Erger',
      agreement: 'In gesprek',
    };
    expect(await changeEntry(outbox, 'command-a', better, 'command-new')).toBe(true);
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await kinds('ticket-1')).toEqual(['ticket.registered', 'ticket.priorityChanged']);
    expect(await states(outbox)).toEqual([]);
  });

  it('sends a refused command again as it is, when what was missing has come', async () => {
    const { desk, line, outbox, give, kinds } = await openDesk();
    await give('command-a', { type: 'ticket.note', ticketId: 'ticket-1', text: 'Te vroeg.' });
    await deliverAll(outbox, line.bridge, keepNothing);
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    await sendEntryAgain(outbox, 'command-a');
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await kinds('ticket-1')).toEqual(['ticket.registered', 'ticket.noteAdded']);
  });

  it('keeps the id of a waiting command that is rewritten: had the desk stored the first wording, it says so', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', phoneCall('ticket-1', 'org-metaal'));
    line.loseAnswersTo('commands.execute');
    await deliverAll(outbox, line.bridge, keepNothing);
    line.restore();
    await changeEntry(outbox, 'command-a', phoneCall('ticket-1', 'org-vastgoed'), 'command-new');
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await states(outbox)).toEqual([{ id: 'command-a', state: 'refused', code: 'commandReused' }]);
    expect(await kinds('ticket-1')).toEqual(['ticket.registered']);
  });

  it('does not rewrite or discard what is being sent', async () => {
    const { outbox, give } = await openDesk();
    await give('command-a', phoneCall('ticket-1', 'org-metaal'));
    await outbox.entries.update((await entriesInOrder(outbox))[0]?.order ?? 0, { state: 'sending' });
    expect(await changeEntry(outbox, 'command-a', phoneCall('ticket-1', 'org-vastgoed'), 'command-new')).toBe(false);
    expect(await discardEntry(outbox, 'command-a')).toBe(false);
  });

  it('takes up what was being sent when the screen stopped', async () => {
    const { line, outbox, give, kinds } = await openDesk();
    await give('command-a', phoneCall('ticket-1', 'org-metaal'));
    await outbox.entries.update((await entriesInOrder(outbox))[0]?.order ?? 0, { state: 'sending' });
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(await kinds('ticket-1')).toEqual(['ticket.registered']);
  });

  it('stores files before the command that speaks of them, and forgets them with it', async () => {
    const { desk, line, outbox } = await openDesk();
    await desk.set(phoneCall('ticket-1', 'org-metaal'));
    const bytes = new TextEncoder().encode('logboek');
    await storeCommand(outbox, {
      id: 'command-a',
      writtenAt: MONDAY_TEN,
      body: {
        type: 'ticket.reply',
        ticketId: 'ticket-1',
        text: 'Zie bijlage.',
        via: 'portal',
        attachments: [{ blobId: await sha256(bytes), name: 'logboek.txt', type: 'text/plain', size: bytes.length }],
      },
      blobs: [{ blobId: await sha256(bytes), bytes }],
    });
    await deliverAll(outbox, line.bridge, keepNothing);
    expect(line.calls.map(({ name }) => name)).toEqual(['blobs.put', 'commands.execute']);
    expect(await states(outbox)).toEqual([]);
    expect(await outbox.blobs.count()).toBe(0);
  });

  it('lets go of a discarded command, but not of a file another one needs', async () => {
    const { outbox } = await openDesk();
    const blob = { blobId: 'a'.repeat(64), bytes: new Uint8Array([1]) };
    const body: CommandBody = { type: 'ticket.note', ticketId: 'ticket-1', text: 'Met bestand.' };
    await storeCommand(outbox, { id: 'command-a', body, writtenAt: MONDAY_TEN, blobs: [blob] });
    await storeCommand(outbox, { id: 'command-b', body, writtenAt: MONDAY_TEN, blobs: [blob] });
    expect(await discardEntry(outbox, 'command-a')).toBe(true);
    expect(await outbox.blobs.count()).toBe(1);
    expect(await discardEntry(outbox, 'command-b')).toBe(true);
    expect(await outbox.blobs.count()).toBe(0);
  });
});

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
