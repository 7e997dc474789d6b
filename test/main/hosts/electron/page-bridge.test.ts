import { expect, it } from 'vitest';
import { createPageBridge } from '../../../../src-main/hosts/electron/page-bridge.ts';
import { listeners } from './fake-electron.ts';

function fakeIpc(invoke: (channel: string, ...values: unknown[]) => Promise<unknown>) {
  const { on, emit } = listeners();
  const removed: unknown[] = [];
  const parts = {
    invoke,
    on,
    removeListener: (channel: string, listener: unknown) => removed.push([channel, listener]),
  } as unknown as Parameters<typeof createPageBridge>[0];
  return { parts, emit, removed };
}

it('gives the page two functions and nothing else', () => {
  const bridge = createPageBridge(fakeIpc(async () => undefined).parts);
  expect(Object.keys(bridge)).toEqual(['call', 'listen']);
});

it('passes a call on by the one channel and answers what came back', async () => {
  const invoked: unknown[] = [];
  const bridge = createPageBridge(
    fakeIpc(async (...values) => {
      invoked.push(values);
      return { ok: true, value: 1 };
    }).parts,
  );
  expect(await bridge.call('session.hello', { contractVersion: 1 })).toEqual({ ok: true, value: 1 });
  expect(invoked).toEqual([['klokslag:call', 'session.hello', { contractVersion: 1 }]]);
});

it('answers unreachable when the main process does not', async () => {
  const bridge = createPageBridge(fakeIpc(() => Promise.reject(new Error('gone'))).parts);
  expect(await bridge.call('session.hello', {})).toEqual({ ok: false, error: { kind: 'unreachable' } });
});

it('tells pushes without the event they came with, until it is stopped', () => {
  const ipc = fakeIpc(async () => undefined);
  const heard: unknown[] = [];
  const states: boolean[] = [];
  const stop = createPageBridge(ipc.parts).listen(
    (...values) => heard.push(values),
    (connected) => states.push(connected),
  );
  ipc.emit('klokslag:push', { sender: 'dangerous' }, { kind: 'journal.advanced', cursor: 4 });
  expect(heard).toEqual([[{ kind: 'journal.advanced', cursor: 4 }]]);
  expect(states).toEqual([true]);
  stop();
  expect(ipc.removed).toHaveLength(1);
});
