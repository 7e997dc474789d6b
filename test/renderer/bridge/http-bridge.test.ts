import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { backOff } from '../../../src-renderer/bridge/back-off.ts';
import { createHttpBridge } from '../../../src-renderer/bridge/http-bridge.ts';
import { linesOf } from '../../../src-renderer/bridge/ndjson.ts';
import { exchangeLink } from '../../../src-renderer/bridge/session-exchange.ts';
import type { Push } from '../../../src-shared/contract/calls.ts';

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

function bridgeOver(answer: Answer) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetchWith: typeof fetch = async (input, init = {}) => {
    asked.push({ url: String(input), init });
    return answer(String(input), init);
  };
  return { bridge: createHttpBridge({ origin: 'http://desk.example', token: 'secret', fetch: fetchWith }), asked };
}

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe('the bridge over HTTP', () => {
  it('posts a call with its token and gives back the answer', async () => {
    const { bridge, asked } = bridgeOver(() => Response.json({ ok: true, value: { links: [] } }));
    expect(await bridge.call('links.list', {})).toEqual({ ok: true, value: { links: [] } });
    expect(asked[0]?.url).toBe('http://desk.example/call/links.list');
    expect(asked[0]?.init).toMatchObject({ method: 'POST', body: '{}' });
    expect(new Headers(asked[0]?.init.headers).get('authorization')).toBe('Bearer secret');
  });

  it.each<[string, Answer, string]>([
    ['there is no host', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['something else answers', () => new Response('<html>', { status: 502 }), 'unreachable'],
    ['something answers that is no result', () => Response.json({ hello: 1 }), 'unreachable'],
    ['the token is not known', () => Response.json({}, { status: 401 }), 'signedOut'],
  ])('says what is the matter when %s', async (_title, answer, kind) => {
    expect(await bridgeOver(answer).bridge.call('links.list', {})).toEqual({ ok: false, error: { kind } });
  });

  it('passes pushes on, and passes over signs of life and what it does not know', async () => {
    const { bridge } = bridgeOver(() => {
      const lines = '\n{"kind":"journal.advanced","cursor":7}\n{"kind":"from.the.future"}\nno json\n';
      return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(lines)) }));
    });
    const pushes: Push[] = [];
    const states: boolean[] = [];
    onTestFinished(
      bridge.listen(
        (push) => pushes.push(push),
        (connected) => states.push(connected),
      ),
    );
    await vi.waitFor(() => expect(pushes).toEqual([{ kind: 'journal.advanced', cursor: 7 }]));
    expect(states).toEqual([true]);
  });

  it('opens the stream again when it ends', async () => {
    const { bridge, asked } = bridgeOver(() => new Response('{"kind":"journal.advanced","cursor":1}\n'));
    const states: boolean[] = [];
    onTestFinished(
      bridge.listen(
        () => undefined,
        (connected) => states.push(connected),
      ),
    );
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1), 5000);
    expect(states.slice(0, 3)).toEqual([true, false, true]);
  });

  it('stops asking when the sign-in is gone', async () => {
    const { bridge } = bridgeOver(() => new Response('', { status: 401 }));
    const pushes: Push[] = [];
    onTestFinished(
      bridge.listen(
        (push) => pushes.push(push),
        () => undefined,
      ),
    );
    await vi.waitFor(() => expect(pushes).toEqual([{ kind: 'signedOut' }]));
  });
});

describe('a stream of lines', () => {
  it('is put together over chunks, and a line that was cut off is dropped', async () => {
    const lines: string[] = [];
    for await (const line of linesOf(chunks('één\ntw', 'ee\n\n', 'dr'))) lines.push(line);
    expect(lines).toEqual(['één', 'twee']);
  });

  it('keeps a letter whole that two chunks share', async () => {
    const bytes = new TextEncoder().encode('é\n');
    const lines: string[] = [];
    const halves = (async function* () {
      yield bytes.slice(0, 1);
      yield bytes.slice(1);
    })();
    for await (const line of linesOf(halves)) lines.push(line);
    expect(lines).toEqual(['é']);
  });
});

describe('waiting before another try', () => {
  it('doubles up to a quarter of a minute, spread by chance', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((tries) => backOff(tries, 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 15000, 15000,
    ]);
    expect(backOff(3, 0)).toBe(1000);
  });
});

describe('a one-time link', () => {
  it('becomes a token', async () => {
    const answer = async () => Response.json({ ok: true, value: { token: 'new-token', person: {} } });
    expect(await exchangeLink('abc', answer)).toEqual({ ok: true, value: 'new-token' });
  });

  it('that was used says so', async () => {
    const answer = async () => Response.json({ ok: false, error: { kind: 'signedOut' } }, { status: 401 });
    expect(await exchangeLink('abc', answer)).toEqual({ ok: false, error: 'linkSpent' });
  });

  it('is not called used when the host could not be reached', async () => {
    const answer = async () => Promise.reject(new TypeError('fetch failed'));
    expect(await exchangeLink('abc', answer)).toEqual({ ok: false, error: 'unreachable' });
  });
});
