import { expect, it } from 'vitest';
import { createPushHub } from '../../../src-main/bridge/push-hub.ts';
import type { Push } from '../../../src-shared/contract/calls.ts';
import type { PersonRole } from '../../../src-shared/directory/directory.ts';

function listenAs(hub: ReturnType<typeof createPushHub>, role: PersonRole, linkId: string) {
  const heard: Push['kind'][] = [];
  const person = { id: role, version: 1, name: role, role, active: true };
  const stop = hub.subscribe({ person, linkId }, ({ kind }) => heard.push(kind));
  return { heard, stop };
}

it('brings to each what is for them', () => {
  const hub = createPushHub();
  const agent = listenAs(hub, 'agent', 'link-1');
  const lead = listenAs(hub, 'lead', 'link-2');
  const administrator = listenAs(hub, 'administrator', 'link-3');
  const wallboard = listenAs(hub, 'wallboard', 'link-4');
  hub.toAll({ kind: 'journal.advanced', cursor: 7 });
  hub.toDesk({ kind: 'mailbox.status', status: { kind: 'off' } });
  hub.toLink('link-3', { kind: 'signedOut' });
  expect(agent.heard).toEqual(['journal.advanced', 'mailbox.status']);
  expect(lead.heard).toEqual(['journal.advanced', 'mailbox.status']);
  expect(administrator.heard).toEqual(['journal.advanced', 'signedOut']);
  expect(wallboard.heard).toEqual(['journal.advanced']);
});

it('brings nothing to who stopped, also when they stop while it brings', () => {
  const hub = createPushHub();
  const second = listenAs(hub, 'agent', 'link-2');
  second.stop();
  second.stop();
  hub.toAll({ kind: 'journal.advanced', cursor: 1 });
  expect(second.heard).toEqual([]);
});
