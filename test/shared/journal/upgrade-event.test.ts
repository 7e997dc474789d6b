import { expect, it } from 'vitest';
import { EVENT_VERSION } from '../../../src-shared/journal/journal-event.ts';
import { type StoredEvent, upgradeEvent } from '../../../src-shared/journal/upgrade-event.ts';

const stored: StoredEvent = {
  seq: 7,
  stream: 'ticket',
  streamId: 't1',
  version: 2,
  number: 10001,
  commandId: 'c1',
  at: 5,
  by: { kind: 'system', part: 'mail' },
  v: EVENT_VERSION,
  body: { type: 'ticket.noteAdded', text: 'hallo' },
};

it('leaves an event of today as it is', () => {
  expect(upgradeEvent(stored)).toEqual(stored);
});

it.each([1, 2])('takes an event of version %i as it was written', (v) => {
  expect(upgradeEvent({ ...stored, v })).toEqual(stored);
});

it('refuses an event that a newer version wrote', () => {
  expect(() => upgradeEvent({ ...stored, v: EVENT_VERSION + 1 })).toThrow(`event 7 has version ${EVENT_VERSION + 1}`);
});

it('refuses an event of a version that never was', () => {
  expect(() => upgradeEvent({ ...stored, v: 0 })).toThrow('no upgrade for events of version 0');
});
