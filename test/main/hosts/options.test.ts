import { describe, expect, it } from 'vitest';
import { hostOptions } from '../../../src-main/hosts/options.ts';

describe('the options of the host', () => {
  it('are a real desk on this machine when nothing is typed, always on the same port', () => {
    expect(hostOptions([])).toEqual({ ok: true, value: { port: 4610, listen: '127.0.0.1', example: false } });
  });

  it('are what is typed', () => {
    const typed = ['--data', '/tmp/desk', '--port=0', '--listen', '0.0.0.0', '--example', '--clock', '/tmp/clock'];
    expect(hostOptions(typed)).toEqual({
      ok: true,
      value: { data: '/tmp/desk', port: 0, listen: '0.0.0.0', example: true, clock: '/tmp/clock' },
    });
  });

  it('put an example on any free port, so that it stands beside the real desk', () => {
    expect(hostOptions(['--example'])).toMatchObject({ ok: true, value: { port: 0 } });
    expect(hostOptions(['--example', '--port', '8080'])).toMatchObject({ ok: true, value: { port: 8080 } });
  });

  it.each([
    [['--port', 'http'], "--port is a number from 0 to 65535, not 'http'."],
    [['--port', '65536'], "not '65536'"],
    [['--port', '1.5'], "not '1.5'"],
    [['--port', ''], "not ''"],
    [['--listen', 'everywhere'], "--listen is an IP address, not 'everywhere'."],
    [['--data', ''], '--data is empty'],
    [['--prot', '1'], '--data DIR, --port N'],
    [['desk'], '--data DIR, --port N'],
  ])('that make no sense are refused with a sentence: %j', (typed, sentence) => {
    const options = hostOptions(typed);
    expect(options.ok ? '' : options.error).toContain(sentence);
  });
});
