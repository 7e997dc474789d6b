import { expect, it } from 'vitest';
import { openFurnishedDesk, people, registration } from '../../support/test-desk.ts';

it('gives a file through a ticket that speaks of it, and not through another', async () => {
  const desk = await openFurnishedDesk();
  const { blobs } = desk.services;
  const stored = await blobs.put('aGFsbG8=');
  if (!stored.ok) throw new Error(stored.error);
  const { blobId, size } = stored.value;
  expect(size).toBe(5);
  const attachments = [{ blobId, name: 'hallo.txt', type: 'text/plain', size }];
  await desk.set({ ...registration('t1', 'org-metaal'), attachments });
  await desk.set(registration('t2', 'org-metaal'));
  const { person: agent } = desk.session(people.agent.id);
  const { person: other } = desk.session(people.otherAdministrator.id);
  const { person: wallboard } = desk.session(people.wallboard.id);
  expect(await blobs.get(agent, { blobId, ticketId: 't1' })).toBe('aGFsbG8=');
  expect(await blobs.get(agent, { blobId, ticketId: 't2' })).toBeUndefined();
  expect(await blobs.get(agent, { blobId, ticketId: 'no-such-ticket' })).toBeUndefined();
  expect(await blobs.get(other, { blobId, ticketId: 't1' })).toBeUndefined();
  expect(await blobs.get(wallboard, { blobId, ticketId: 't1' })).toBeUndefined();
});
