import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../../src-main/hosts/electron/app-origin.ts';
import { sendPush, serveCalls } from '../../../../src-main/hosts/electron/ipc.ts';
import { ok } from '../../../../src-shared/result.ts';

interface FakeFrame {
  readonly url: string;
  readonly parent: FakeFrame | null;
}

type Handler = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown;

function callServer() {
  const handlers = new Map<string, Handler>();
  const asked: unknown[] = [];
  serveCalls(
    { handle: (channel, handler) => handlers.set(channel, handler) },
    {
      isOurPage,
      answer: async (name, argument) => {
        asked.push([name, argument]);
        return ok('answer');
      },
    },
  );
  const call = (senderFrame: FakeFrame | null, ...values: unknown[]): unknown =>
    handlers.get('klokslag:call')?.({ senderFrame } as unknown as IpcMainInvokeEvent, ...values);
  return { call, asked, channels: [...handlers.keys()] };
}

const ourPage: FakeFrame = { url: 'app://klokslag/board', parent: null };

describe('a call', () => {
  it('has one channel', () => {
    expect(callServer().channels).toEqual(['klokslag:call']);
  });

  it('from our page reaches the services as it was sent', async () => {
    const { call, asked } = callServer();
    expect(await call(ourPage, 'journal.since', { cursor: 3, limit: 10 })).toEqual({ ok: true, value: 'answer' });
    expect(asked).toEqual([['journal.since', { cursor: 3, limit: 10 }]]);
  });

  it.each([
    ['a foreign page', { url: 'https://example.org/', parent: null }],
    ['a page that only looks like ours', { url: 'app://klokslag.example/', parent: null }],
    ['a frame in our page', { url: 'app://klokslag/', parent: ourPage }],
    ['a mail shown in our page', { url: 'about:srcdoc', parent: ourPage }],
    ['a frame that is gone', null],
  ] as const)('from %s is refused and reaches nothing', async (_who, frame) => {
    const { call, asked } = callServer();
    expect(await call(frame, 'journal.since', { cursor: 0, limit: 10 })).toEqual({
      ok: false,
      error: { kind: 'forbidden' },
    });
    expect(asked).toEqual([]);
  });

  it('without a name is no call', async () => {
    const { call, asked } = callServer();
    expect(await call(ourPage, { toString: 'journal.since' }, {})).toEqual({
      ok: false,
      error: { kind: 'unknownCall' },
    });
    expect(asked).toEqual([]);
  });
});

describe('a push', () => {
  it('goes to the page on its one channel', () => {
    const sent: unknown[] = [];
    sendPush(
      { isDestroyed: () => false, send: (...values) => sent.push(values) },
      { kind: 'journal.advanced', cursor: 7 },
    );
    expect(sent).toEqual([['klokslag:push', { kind: 'journal.advanced', cursor: 7 }]]);
  });

  it('to a page that is gone is dropped', () => {
    const sent: unknown[] = [];
    sendPush({ isDestroyed: () => true, send: (...values) => sent.push(values) }, { kind: 'signedOut' });
    expect(sent).toEqual([]);
  });
});
